import { expect, it } from 'vitest';
import { repeatWords, withFallback } from '../../../src/gather/answers.ts';
import type { ChosenModels } from '../../../src/gather/choose-models.ts';
import type { ChosenUses } from '../../../src/gather/choose-uses.ts';
import type { ListedModel } from '../../../src/models/listed-model.ts';

it('omits a URL that contains a secret: the files have it', () => {
  const draft = { auth: 'sso', region: 'us-east-1', models: ['m'] } as const;
  const withUrl = (endpointUrl: string) => repeatWords({ ...draft, endpointUrl }, 'sh');
  expect(withUrl('https://user:hunter2@gateway.example.com')).not.toMatch(/hunter2|endpoint-url/);
  expect(withUrl('https://gateway.example.com/?token=hunter2')).not.toMatch(/hunter2/);
  expect(withUrl('https://gateway.example.com')).toContain('--endpoint-url https://gateway.example.com');
});

it('a fallback that was accepted comes after those that were chosen, and stands once among the models', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ entry: { id } }) as ListedModel);
  const idsOf = (models: readonly (ListedModel | undefined)[] = []) => models.map((model) => model?.entry.id);
  const chosen = { models: [a, b, c], fallbacks: [b], all: [a, b, c] } as unknown as ChosenModels;
  const { models, fallbacks, all } = withFallback(chosen, { uses: {}, fallback: c } as ChosenUses);
  expect([models, fallbacks, all].map((list) => idsOf(list))).toEqual([
    ['a', 'b', 'c'],
    ['b', 'c'],
    ['a', 'b'],
  ]);
});
