/** Assembles an asker: the prompts, and the comparison shown before the first choice. */

import type { Context } from '../context.ts';
import { EXIT } from '../failures/errors.ts';
import { demoKey } from '../machine/environment.ts';
import { isRemote } from '../machine/surroundings.ts';
import { renderComparison } from '../report/comparison.ts';
import { describeError } from '../report/error.ts';
import { modelHeader, modelLine } from '../report/models.ts';
import { PICK_INDENT } from '../screen/prompts/prompter.ts';
import { sayLine } from '../screen/say.ts';
import { columnsOf, lookOf } from '../screen/terminal.ts';
import { showStep } from '../screen/working.ts';
import type { ApiKey } from '../sign-in/api-key/api-key.ts';
import { fill } from '../text/text.ts';
import { doctor, waiting } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import type { Asker } from './asker.ts';

/** A function that opens a page where the person can see it; undefined if that is not possible. */
async function findBrowser(context: Context) {
  const [{ browserCommands, openPage }, surroundings] = await Promise.all([
    import('../sign-in/sso/open-page.ts'),
    context.surroundings(),
  ]);
  if (isRemote(context) || surroundings.container || browserCommands(context, surroundings, '').length === 0)
    return undefined;
  return (url: string) => openPage(context, surroundings, url);
}

/** Requests a list from AWS: not to see whether the key may read it, but whether it is a valid key. */
async function tryKey(
  context: Context,
  { key, region: own }: ApiKey,
  region: string,
): Promise<string | undefined> {
  const { listModels } = await import('../bedrock/discovery.ts');
  const credential = { kind: 'bearer', token: key } as const;
  const { models } = await showStep(context, waiting.checkingKey, () =>
    listModels(context, { region: own ?? region, credential }),
  );
  const { error } = models;
  const isRefused = error && (error.exitCode === EXIT.auth || error.error === 'bearer-token-denied');
  if (!isRefused) return undefined;
  const { title, cause } = describeError(error, context.language, context);
  return `✗ ${fill(doctor.failure, context.language, { title, cause })}`;
}

export async function createAsker(context: Context): Promise<Asker> {
  const { language, stderr } = context;
  const look = { language, columns: columnsOf(context) - PICK_INDENT };
  return {
    prompter: await context.prompter(),
    language,
    now: context.now,
    say: (line) => sayLine(context, visible(line)),
    browser: () => findBrowser(context),
    sampleKey: demoKey(context.env),
    tryKey: (key, region) => tryKey(context, key, region),
    modelLine: (model) => modelLine(model, look),
    modelHeader: modelHeader(look),
    columns: look.columns,
    compare: () => stderr.write(`${renderComparison(lookOf(context))}\n`),
  };
}
