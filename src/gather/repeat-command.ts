/** The one command that does the same again without questions. It holds no secret. */
import type { Context } from '../context.ts';
import { program, quote, type Shell, shellOf } from '../screen/program.ts';
import { redact } from '../secrets/redact.ts';
import type { Draft } from './draft.ts';
import { questions } from './questions.ts';

/** As a person types it. `settled`: every answer, the chosen account and role among them. */
export function repeatCommand(context: Pick<Context, 'env' | 'platform'>, settled: Draft): string {
  return `${program(context.env)} ${repeatWords(settled, shellOf(context))}`;
}

/** Without the program's name, which differs from machine to machine: for a backup. */
export function repeatWords(settled: Draft, shell: Shell): string {
  const words = questions.flatMap(({ key, flag, fallback, when, once }) => {
    const value = settled[key];
    if (value === undefined || once || (when && !when(settled))) return [];
    if (flag.kind === 'switch') return [`--${flag.name}`];
    if (fallback?.(settled) === value && !ALWAYS.includes(key)) return [];
    // What holds a secret is in the files by now, where the next run finds it.
    const words = [value].flat().map(String);
    return words
      .filter((word) => redact(word) === word)
      .flatMap((word) => [`--${flag.name}`, quote(word, shell)]);
  });
  return ['init', ...words, '--yes'].join(' ');
}

/** Said even when it is the default: these are what the set-up is about. */
const ALWAYS: readonly (keyof Draft)[] = ['auth', 'region', 'models'];
