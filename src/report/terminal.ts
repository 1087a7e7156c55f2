/** What the terminal can show: its width, its colours, and whether its locale has more than ASCII. */
import type { Context } from '../context.ts';
import type { CodeLook } from './sign-in.ts';

type Screen = Pick<Context, 'stderr' | 'language' | 'color' | 'env' | 'platform'>;

/** How to draw for this terminal. */
export function lookOf(context: Screen): CodeLook {
  const { language, color, stderr } = context;
  return {
    language,
    color,
    columns: columnsOf(context),
    ascii: isAscii(context),
    terminal: stderr.isTTY === true,
  };
}

/** Columns to fill; 80 where nobody says. */
export function columnsOf({ stderr }: Pick<Context, 'stderr'>): number {
  return stderr.columns || 80;
}

/** Where prose is to be broken: nowhere in a file or pipe, which are searched. */
export function proseColumns(stream: Context['stderr']): number {
  return stream.isTTY ? stream.columns || 80 : Number.POSITIVE_INFINITY;
}

/** A locale that is set and is not UTF-8. Containers often set none and have a modern terminal all the same. */
function isAscii({ env, platform }: Screen): boolean {
  if (env.TERM === 'dumb') return true;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return platform !== 'win32' && locale !== '' && !/utf-?8/i.test(locale);
}
