/** Renders the comparison of IAM Identity Center and the API key, shown before the first choice. */

import { type DisplayOptions, type Style, style } from '../screen/terminal.ts';
import { displayWidth, padTo, wrap } from '../screen/width.ts';
import type { Aspect, ComparedChoice, Comparison } from '../text/translation.ts';

const ASPECTS: readonly Aspect[] = ['for', 'against', 'use', 'security'];
const GAP = '  ';
/** Below this width columns would be too narrow to read, and the choices are stacked. */
const SIDE_BY_SIDE = 60;
const NARROWEST = 20;

/** The comparison, without a final newline and never wider than `columns`. It fits a screen of 80x24. */
export function renderComparison({
  language,
  columns,
  color,
  ascii,
}: Pick<DisplayOptions, 'language' | 'columns' | 'color' | 'ascii'>): string {
  const { comparison } = language.texts;
  const paint = style(color);
  const rule = ascii ? '-' : '─';
  const width = Math.max(Math.min(columns, 100), NARROWEST);
  const below = stacked(comparison, width, paint, rule);
  const beside = width < SIDE_BY_SIDE ? below : table(comparison, width, paint, rule);
  // Narrow columns wrap so often that the screen of a narrow terminal would be too low for them.
  const lines = beside.length <= below.length ? beside : below;
  return lines.map((line) => line.trimEnd()).join('\n');
}

function table({ labels, comma, choices }: Comparison, width: number, paint: Style, rule: string): string[] {
  const labelWidth = Math.max(...Object.values(labels).map(displayWidth));
  const cellWidths = shareOut(choices, width - labelWidth - GAP.length * choices.length);
  // The uses share lines: one line per point would not fit into 24 lines together with the question.
  const laidOut = (aspect: Aspect, content: ComparedChoice[Aspect], cellWidth: number) =>
    aspect === 'use' ? joined([content].flat(), comma, cellWidth) : content;
  const row = (label: string, contents: ComparedChoice[Aspect][], paintCell: (cell: string) => string) => {
    const cells = contents.map((content, i) => points(content, cellWidths[i] as number));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, y) => {
      const texts = cells.map((cell, i) => paintCell(padTo(cell[y] ?? '', cellWidths[i] as number)));
      return [paint.bold(padTo(y === 0 ? label : '', labelWidth)), ...texts].join(GAP);
    });
  };
  return [
    ...row(
      '',
      choices.map(({ name }) => name),
      paint.bold,
    ),
    paint.dim(rule.repeat(width)),
    ...ASPECTS.flatMap((aspect) =>
      row(
        labels[aspect],
        choices.map((choice, i) => laidOut(aspect, choice[aspect], cellWidths[i] as number)),
        painter(aspect, paint),
      ),
    ),
  ];
}

/** Each column as wide as its widest point if there is room; otherwise equal widths. */
function shareOut(choices: readonly ComparedChoice[], room: number): number[] {
  const wanted = choices.map((choice) =>
    Math.max(...[choice.name, ...ASPECTS.flatMap((aspect) => choice[aspect])].map(displayWidth)),
  );
  const fits = wanted.reduce((sum, one) => sum + one, 0) <= room;
  return fits ? wanted : wanted.map(() => Math.floor(room / choices.length));
}

/** A cell's points, one per line; wrapped lines are indented. */
function points(cell: string | readonly string[], width: number): string[] {
  return [cell].flat().flatMap((point) => {
    if (displayWidth(point) <= width) return [point];
    return wrap(point, width - 2).map((line, i) => (i === 0 ? line : `  ${line}`));
  });
}

/** As many points per line as fit. */
function joined(all: readonly string[], comma: string, width: number): string[] {
  const lines: string[] = [];
  for (const [i, point] of all.entries()) {
    const text = i < all.length - 1 ? point + comma : point;
    const longer = (lines.at(-1) ?? '') + text;
    if (lines.length > 0 && displayWidth(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines.map((line) => line.trimEnd());
}

function painter(aspect: Aspect, { green, red, cyan }: Style): (text: string) => string {
  if (aspect === 'for') return green;
  if (aspect === 'against') return red;
  return aspect === 'security' ? cyan : (text) => text;
}

/** Stacks the choices, with the points of an aspect as running text. */
function stacked(
  { labels, colon, comma, choices }: Comparison,
  width: number,
  paint: Style,
  rule: string,
): string[] {
  return choices.flatMap(({ name, ...choice }, i) => [
    ...(i > 0 ? [''] : []),
    ...wrap(name, width).map(paint.bold),
    paint.dim(rule.repeat(width)),
    ...ASPECTS.flatMap((aspect) => {
      const [first = '', ...rest] = wrap(
        `${labels[aspect]}${colon}${[choice[aspect]].flat().join(comma)}`,
        width - 2,
      );
      return [
        `${paint.bold(labels[aspect])}${first.slice(labels[aspect].length)}`,
        ...rest.map((line) => `  ${line}`),
      ];
    }),
  ]);
}
