/** Renders a model as one line: name, price, context, and where it runs; or with everything known. */

import type { LoadedModels } from '../models/list-models.ts';
import { goodFor, isGlobal, type ListedModel } from '../models/listed-model.ts';
import { displayWidth, padTo, truncate } from '../screen/width.ts';
import { fill, type Language, listed, type Text, withAside } from '../text/text.ts';
import { geographies, inputKinds, listProblems, purposes, models as texts } from '../text/texts.ts';
import { visible } from '../text/visible.ts';

/** That a list does not come from AWS, or only in part, and why; undefined if it does. */
export function sourceOf({ list, problem, missing }: LoadedModels, language: Language): string | undefined {
  const why = fill(problem ? listProblems[problem] : texts.notSetUp, language);
  if (list.source === 'catalogue') return fill(texts.fromCatalogue, language, { why });
  if (missing !== 'models' && missing !== 'profiles') return undefined;
  return fill(texts.partlyCatalogue, language, { list: fill(texts[missing], language), why });
}

export interface ModelLineOptions {
  readonly language: Language;
  /** Width of the line, in columns. */
  readonly columns: number;
}

/** Column widths; the rest is for where the model runs. */
const WIDTHS = [26, 10, 7] as const;
/** Below this width the last column is omitted; price and context are omitted rather than cut off. */
const LEAST_WHERE = 8;

/** The heads of the columns of modelLine. */
export function modelHeader({ language, columns }: ModelLineOptions): string {
  const { headName, headPrice, headContext, headWhere } = texts;
  const cells = [headName, headPrice, headContext, headWhere].map((text) => fill(text, language));
  return row(cells as [string, string, string, string], columns);
}

/** Never wider than `columns`. Marks an unknown price and a legacy model. */
export function modelLine(model: ListedModel, { language, columns }: ModelLineOptions): string {
  const { entry, known } = model;
  const name = nameOf(model, language, nameColumns(columns));
  const price = known ? shownPrice(model) : fill(texts.noPrice, language);
  const context = `${known ? '' : '>='}${shortCount(entry.contextWindow)}`;
  return row([name, price, context, whereOf(model, language, whereColumns(columns))], columns);
}

/** Dollars per million tokens, to three digits: `0.15/0.6` for input and output, `0.02` for a model that only reads. */
export function shownPrice({ entry: { cost }, embedding }: ListedModel): string {
  const [input, output] = [cost.input, cost.output].map((usd) => Number(usd.toPrecision(3)));
  return embedding ? `${input}` : `${input}/${output}`;
}

/** Column widths of `models`; the rest is for what a model is good for. */
const FULL_WIDTHS = [25, 10, 7, 11] as const;
/** Columns of a line with those widths. */
const FULL = 78;

/** How wide the names of these models may be: on a wide screen, and in a file or pipe, none is cut off. */
export function fullNameWidth(models: readonly ListedModel[], look: ModelLineOptions): number {
  const longest = Math.max(0, ...models.map((model) => displayWidth(nameOf(model, look.language, Infinity))));
  return Math.max(FULL_WIDTHS[0], Math.min(longest, FULL_WIDTHS[0] + look.columns - FULL));
}

function nameOf({ entry, lifecycle }: ListedModel, language: Language, width: number): string {
  const legacy = lifecycle === 'legacy' ? withAside('', fill(texts.legacy, language), language) : '';
  return truncate(visible(entry.name), width - displayWidth(legacy)) + legacy;
}

interface FullLineOptions extends ModelLineOptions {
  /** Width of the names. */
  readonly names: number;
}

/** The heads of the columns of fullLine. */
export function fullHeader(look: FullLineOptions): string {
  const { headName, headPrice, headContext, headTakes, headGood } = texts;
  const cells = [headName, headPrice, headContext, headTakes, headGood];
  return fullRow(
    cells.map((text) => fill(text, look.language)),
    look,
  );
}

/** Name, price, context or maximum text length, input kinds, and what the model is good for. */
export function fullLine(model: ListedModel, look: FullLineOptions): string {
  const { entry, known, embedding } = model;
  const { language, names } = look;
  const cells = [
    nameOf(model, language, names),
    known ? shownPrice(model) : fill(texts.noPrice, language),
    `${known || embedding ? '' : '≥'}${shortCount(entry.contextWindow)}`,
    listed(
      entry.input.map((kind) => fill(inputKinds[kind], language)),
      language,
    ),
    embedding
      ? fill(texts.embeds, language, { dimensions: embedding.dimensions })
      : listed(
          goodFor(model).map((purpose) => fill(purposes[purpose], language)),
          language,
        ) || fill(texts.goodForNothing, language),
  ];
  return fullRow(cells, look);
}

function fullRow([name = '', ...cells]: readonly string[], { names, columns }: FullLineOptions): string {
  const [, ...widths] = FULL_WIDTHS;
  const line = cells.map((cell, at) => padTo(truncate(cell, widths[at] ?? 60), widths[at] ?? 0));
  return truncate([padTo(truncate(name, names), names), ...line].join(' ').trimEnd(), columns);
}

function row([name, ...others]: [string, string, string, string], columns: number): string {
  const width = nameColumns(columns);
  const widths = [...WIDTHS.slice(1), Math.max(whereColumns(columns), LEAST_WHERE)];
  let line = padTo(truncate(name, width), width);
  for (const [i, cell] of others.entries()) {
    const room = widths[i] as number;
    if (displayWidth(line) + 1 + room > columns) break;
    line += ` ${padTo(truncate(cell, room), room)}`;
  }
  return line.trimEnd();
}

/** On a narrow terminal the name is shortened to make room for the price. */
function nameColumns(columns: number): number {
  const [name, price] = WIDTHS;
  return Math.max(Math.min(name, columns - price - 1), 1);
}

function whereColumns(columns: number): number {
  return columns - WIDTHS.reduce((sum, width) => sum + width + 1, 0);
}

/** `128K`, `1M`; rounded down, so as not to promise too much. */
function shortCount(tokens: number): string {
  if (tokens < 1000) return String(tokens);
  return tokens >= 1_000_000 ? `${Math.floor(tokens / 100_000) / 10}M` : `${Math.floor(tokens / 1000)}K`;
}

/** The regions, if they fit in `columns`; otherwise the name of the profile's geography. */
export function whereOf(model: ListedModel, language: Language, columns: number): string {
  const { destinations, geography, kind } = model;
  if (isGlobal(model)) return fill(texts.worldwide, language);
  if (destinations) return fitRegions(destinations, language, columns);
  if (kind === 'foundation-model') return fill(texts.thisRegion, language);
  const known: Readonly<Record<string, Text | undefined>> = geographies;
  const text = geography === undefined ? undefined : known[geography];
  return text ? fill(text, language) : '?';
}

function fitRegions(regions: readonly string[], language: Language, columns: number): string {
  for (let count = regions.length; ; count -= 1) {
    const named = regions.slice(0, count).join(' ');
    const rest = regions.length - count;
    const text = rest === 0 ? named : fill(texts.more, language, { regions: named, count: rest });
    if (text.length <= columns || count <= 1) return text;
  }
}
