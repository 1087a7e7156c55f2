/** Puts together what asking a person needs: the prompts, and the comparison shown before the first choice. */

import type { Context } from '../context.ts';
import { renderComparison } from '../report/comparison.ts';
import { modelHeader, modelLine } from '../report/models.ts';
import { PICK_INDENT } from '../screen/prompts/prompter.ts';
import { columnsOf, lookOf } from '../screen/terminal.ts';
import { visible } from '../text/visible.ts';
import type { Asker } from './ask.ts';

export async function createAsker(context: Context): Promise<Asker> {
  const { language, stderr } = context;
  const look = { language, columns: columnsOf(context) - PICK_INDENT };
  return {
    prompter: await context.prompter(),
    language,
    say: (line) => stderr.write(`${visible(line)}\n`),
    modelLine: (model) => modelLine(model, look),
    modelHeader: modelHeader(look),
    compare: () => stderr.write(`${renderComparison(lookOf(context))}\n`),
  };
}
