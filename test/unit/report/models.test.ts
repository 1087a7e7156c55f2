import { describe, expect, test } from 'vitest';
import { modelsInCatalogue } from '../../../src/models/list-models.ts';
import type { ListedModel } from '../../../src/models/listed-model.ts';
import {
  fullHeader,
  fullLine,
  fullNameWidth,
  modelHeader,
  modelLine,
  shownPrice,
} from '../../../src/report/models.ts';
import { displayWidth } from '../../../src/screen/width.ts';
import { EN, LOADED } from '../../helpers/languages.ts';
import {
  behindProfiles,
  HAIKU,
  listedModel,
  listedProfile,
  listOf,
  lists,
} from '../../helpers/model-lists.ts';

const EU = ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'];
const LEAVING = { modelLifecycle: { status: 'LEGACY' as const } };
const OFFER = listOf(
  lists(
    [
      listedModel(HAIKU, behindProfiles),
      listedModel('maker.new-v1:0', { modelName: '一個名稱很長的新模型，名稱長到放不下的模型' }),
      listedModel('amazon.nova-pro-v1:0', LEAVING),
    ],
    [listedProfile(`eu.${HAIKU}`, HAIKU, EU), listedProfile(`global.${HAIKU}`, HAIKU, ['', 'us-east-1'])],
  ),
);
const line = (id: string, columns = 75) => {
  const model = OFFER.models.find(({ entry }) => entry.id === id);
  return model && modelLine(model, { language: EN, columns });
};

describe('a model on a line', () => {
  test.each([40, 60, 75, 120])('never exceeds %d columns, in any language', (columns) => {
    for (const language of LOADED)
      for (const model of [...OFFER.models, ...modelsInCatalogue('eu-west-1').models]) {
        expect(displayWidth(modelLine(model, { language, columns }))).toBeLessThanOrEqual(columns);
        expect(displayWidth(modelHeader({ language, columns }))).toBeLessThanOrEqual(columns);
      }
  });

  test('shows where requests go: as many regions as fit, and how many more', () => {
    expect(line(`eu.${HAIKU}`)).toMatch(/1\.1\/5\.5 +200K +eu-central-1 eu-north-1 \+4$/);
    expect(line(`eu.${HAIKU}`, 200)).toContain(EU.join(' '));
    expect(line(`global.${HAIKU}`)).toMatch(/worldwide$/);
  });

  test('marks a legacy model, and does not pretend to know a price', () => {
    expect(line('amazon.nova-pro-v1:0')).toMatch(/^Nova Pro \(legacy\) /);
    expect(line('maker.new-v1:0')).toMatch(/… +unknown +>=64K/);
  });
});

describe('a line with everything known', () => {
  const list = modelsInCatalogue('us-east-1');
  const line = (id: string, language = EN) => {
    const all = [...list.models, ...list.embeddings];
    const model = all.find(({ entry }) => entry.id === id);
    return model && fullLine(model, { language, columns: 78, names: 25 });
  };

  test('shows what a model accepts and what it is good for', () => {
    expect(line('amazon.nova-lite-v1:0')).toMatch(
      /^Nova Lite +0\.06\/0\.24 +300K +text, image +chat, cheap, pictures$/,
    );
    expect(line('us.anthropic.claude-opus-5-5')).toMatch(/4\.4\/22 +1M +text, image +chat, pictures$/);
    expect(line('amazon.titan-embed-text-v2:0')).toMatch(/0\.02 +8K +text +embeddings \(1024\)$/);
    expect(line('us.twelvelabs.marengo-embed-3-0-v1:0')).toMatch(/unknown +512 /);
  });

  test('fits every width', () => {
    for (const columns of [40, 78, 120])
      for (const model of [...list.models, ...list.embeddings]) {
        const look = { language: EN, columns, names: fullNameWidth(list.models, { language: EN, columns }) };
        expect(displayWidth(fullLine(model, look))).toBeLessThanOrEqual(columns);
        expect(displayWidth(fullHeader(look))).toBeLessThanOrEqual(columns);
      }
  });

  test('cuts off no name where there is room', () => {
    const widest = Math.max(...list.models.map(({ entry }) => entry.name.length));
    const width = (columns: number) => fullNameWidth(list.models, { language: EN, columns });
    expect([width(40), width(78), width(80)]).toEqual([25, 25, 27]);
    expect([width(200), width(Number.POSITIVE_INFINITY)]).toEqual([widest, widest]);
    expect(fullNameWidth([], { language: EN, columns: 200 })).toBe(25);
    const legacy = list.models.find(({ lifecycle }) => lifecycle === 'legacy') as ListedModel;
    const names = fullNameWidth([legacy], { language: EN, columns: 200 });
    expect(fullLine(legacy, { language: EN, columns: 200, names })).toContain(
      `${legacy.entry.name} (legacy) `,
    );
  });

  test('has prices of three digits', () => {
    const [model] = list.models as [ListedModel];
    const priced = (input: number, output: number) =>
      shownPrice({ ...model, entry: { ...model.entry, cost: { ...model.entry.cost, input, output } } });
    expect([priced(1.848, 5.808), priced(0.035, 27.5), priced(15, 0)]).toEqual([
      '1.85/5.81',
      '0.035/27.5',
      '15/0',
    ]);
  });
});
