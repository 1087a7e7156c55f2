/** Puts together what asking a person needs: the prompts, and the comparison shown before the first choice. */

import type { Context } from '../context.ts';
import { demoKey } from '../machine/in-demo.ts';
import { isRemote } from '../machine/surroundings.ts';
import { renderComparison } from '../report/comparison.ts';
import { modelHeader, modelLine } from '../report/models.ts';
import { PICK_INDENT } from '../screen/prompts/prompter.ts';
import { columnsOf, lookOf } from '../screen/terminal.ts';
import { visible } from '../text/visible.ts';
import type { Asker } from './ask.ts';

/** What opens a page where the person can see it; nothing where that cannot be. */
async function findBrowser(context: Context) {
  const [{ browserCommands, openPage }, surroundings] = await Promise.all([
    import('../sign-in/sso/open-page.ts'),
    context.surroundings(),
  ]);
  if (isRemote(context) || surroundings.container || browserCommands(context, surroundings, '').length === 0)
    return undefined;
  return (url: string) => openPage(context, surroundings, url);
}

export async function createAsker(context: Context): Promise<Asker> {
  const { language, stderr } = context;
  const look = { language, columns: columnsOf(context) - PICK_INDENT };
  return {
    prompter: await context.prompter(),
    language,
    say: (line) => stderr.write(`${visible(line)}\n`),
    browser: () => findBrowser(context),
    sampleKey: demoKey(context.env),
    modelLine: (model) => modelLine(model, look),
    modelHeader: modelHeader(look),
    columns: look.columns,
    compare: () => stderr.write(`${renderComparison(lookOf(context))}\n`),
  };
}
