/** What the terminal can show: its width, its colors, and whether its locale supports more than ASCII. */

import type { Context } from '../context.ts';
import type { CodeLook } from '../report/sign-in.ts';
import { showsAsciiOnly } from './ascii.ts';

type Screen = Pick<Context, 'stderr' | 'language' | 'color' | 'env' | 'platform'>;

/** The drawing options for this terminal. */
export function lookOf(context: Screen): CodeLook {
  const { language, color, stderr } = context;
  return {
    language,
    color,
    columns: columnsOf(context),
    rows: stderr.rows || undefined,
    ascii: showsAsciiOnly(context.env, context.platform),
    terminal: stderr.isTTY === true,
  };
}

/** Columns to fill; 80 if unknown. */
export function columnsOf({ stderr }: Pick<Context, 'stderr'>): number {
  return stderr.columns || 80;
}

/** Where to wrap prose: never in a file or pipe, which people search. */
export function proseColumns(stream: Context['stderr']): number {
  return stream.isTTY ? stream.columns || 80 : Number.POSITIVE_INFINITY;
}

/** Whether output can be erased; otherwise only whole lines make sense. */
export function canErase({ stderr, env }: Pick<Context, 'stderr' | 'env'>): boolean {
  return stderr.isTTY === true && env.TERM !== 'dumb';
}
