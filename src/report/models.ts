/** A model on one line: name, price, context, and where requests to it are processed. */
import type { OfferedModel } from '../bedrock/offered-model.ts';
import { GEOGRAPHIES, modelTexts as texts } from '../messages/models.ts';
import { fill, type Language } from '../messages/text.ts';
import { displayWidth, padTo, truncate } from './width.ts';

export interface ModelLineLook {
  readonly language: Language;
  /** Columns of the whole line. */
  readonly columns: number;
}

const NAME = 26;
const PRICE = 10;
const CONTEXT = 7;
const GAPS = 3;

export function modelHeader({ language, columns }: ModelLineLook): string {
  const { headName, headPrice, headContext, headWhere } = texts;
  const cells = [headName, headPrice, headContext, headWhere].map((text) => fill(text, language));
  return row(cells as [string, string, string, string], columns);
}

/** Never wider than `columns`. A price that nobody knows and a model on its way out are said so. */
export function modelLine(model: OfferedModel, { language, columns }: ModelLineLook): string {
  const { entry, lifecycle, known } = model;
  const legacy = lifecycle === 'legacy' ? ` (${fill(texts.legacy, language)})` : '';
  const name = truncate(entry.name, NAME - displayWidth(legacy)) + legacy;
  const price = known ? `${entry.cost.input}/${entry.cost.output}` : fill(texts.noPrice, language);
  const context = `${known ? '' : '≥'}${shortCount(entry.contextWindow)}`;
  return row([name, price, context, whereOf(model, language, whereColumns(columns))], columns);
}

function row([name, price, context, where]: [string, string, string, string], columns: number): string {
  const cells = [
    padTo(truncate(name, NAME), NAME),
    padTo(truncate(price, PRICE), PRICE),
    padTo(truncate(context, CONTEXT), CONTEXT),
    truncate(where, Math.max(whereColumns(columns), 1)),
  ];
  return truncate(cells.join(' '), columns).trimEnd();
}

function whereColumns(columns: number): number {
  return columns - NAME - PRICE - CONTEXT - GAPS;
}

/** `128K`, `1M`; rounded down, so that nothing is promised. */
function shortCount(tokens: number): string {
  return tokens >= 1_000_000 ? `${Math.floor(tokens / 100_000) / 10}M` : `${Math.floor(tokens / 1000)}K`;
}

/** The regions, as many as fit in `columns`; else what the profile's geography is called. */
function whereOf(
  { destinations, geography, kind }: OfferedModel,
  language: Language,
  columns = Number.POSITIVE_INFINITY,
): string {
  if (geography === 'global' || destinations?.includes('')) return fill(texts.worldwide, language);
  if (destinations) return fitRegions(destinations, language, columns);
  if (kind === 'foundation-model') return fill(texts.thisRegion, language);
  const text = geography === undefined ? undefined : GEOGRAPHIES[geography];
  return text ? fill(text, language) : '?';
}

function fitRegions(regions: readonly string[], language: Language, columns: number): string {
  for (let count = regions.length; count > 1; count -= 1) {
    const named = regions.slice(0, count).join(' ');
    const rest = regions.length - count;
    const text = rest === 0 ? named : fill(texts.more, language, { regions: named, count: rest });
    if (text.length <= columns) return text;
  }
  const rest = regions.length - 1;
  return rest === 0
    ? (regions[0] ?? '')
    : fill(texts.more, language, { regions: regions[0] ?? '', count: rest });
}
