/** Puts together what asking a person needs: the prompts, and the comparison shown before the first choice. */
import type { Context } from '../context.ts';
import { renderComparison } from '../report/comparison.ts';
import { lookOf } from '../report/terminal.ts';
import type { Asker } from '../wizard/ask.ts';

export async function createAsker(context: Context): Promise<Asker> {
  const { language, stderr } = context;
  return {
    prompter: await context.prompter(),
    language,
    say: (line) => stderr.write(`${line}\n`),
    compare: () => stderr.write(`${renderComparison(lookOf(context))}\n`),
  };
}
