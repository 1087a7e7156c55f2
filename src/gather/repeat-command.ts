/** The one command that repeats a run without questions. It contains no secret. */
import type { Context } from '../context.ts';
import { program, quote, type Shell, shellOf } from '../screen/program.ts';
import { redact } from '../secrets/redact.ts';
import type { Draft } from './draft.ts';
import { questions } from './questions.ts';

/** As a person would type it. `settled`: every answer, including the chosen account and role. */
export function repeatCommand(context: Pick<Context, 'env' | 'platform'>, settled: Draft): string {
  return `${program(context.env)} ${repeatWords(settled, shellOf(context))}`;
}

/** Without the program's name, which differs between machines: for a backup. */
export function repeatWords(settled: Draft, shell: Shell): string {
  const words = questions.flatMap(({ key, flag, fallback, when, once }) => {
    const value = settled[key];
    if (value === undefined || once || (when && !when(settled))) return [];
    if (flag.kind === 'switch') return [`--${flag.name}`];
    if (fallback?.(settled) === value && !ALWAYS.includes(key)) return [];
    // A value with a secret is in the files by now, where the next run finds it.
    const words = [value].flat().map(String);
    return words
      .filter((word) => redact(word) === word)
      .flatMap((word) => [`--${flag.name}`, quote(word, shell)]);
  });
  return ['init', ...words, '--yes'].join(' ');
}

/** Included even if they are the default, because they define the setup. */
const ALWAYS: readonly (keyof Draft)[] = ['auth', 'region', 'models'];
