/** The prompts and what else it takes to ask a person, and going back to earlier questions. */

import type { Context } from '../context.ts';
import { type AppError, EXIT, UsageError, WentBack } from '../failures/errors.ts';
import { demoKey, isRemote } from '../machine/environment.ts';
import type { ListedModel } from '../models/listed-model.ts';
import { renderComparison } from '../report/comparison.ts';
import { modelHeader, modelLine } from '../report/models.ts';
import { PICK_INDENT, type Prompter } from '../screen/prompts/prompter.ts';
import { sayLine } from '../screen/say.ts';
import { columnsOf, displayOptions } from '../screen/terminal.ts';
import { showStep } from '../screen/working.ts';
import type { ApiKey } from '../sign-in/api-key/key.ts';
import type { SsoProfile } from '../sign-in/sso/profile.ts';
import type { Language } from '../text/text.ts';
import { waiting } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import type { Draft } from './draft.ts';
import type { Known } from './known.ts';

export interface Asker {
  readonly prompter: Prompter;
  readonly language: Language;
  readonly now: () => number;
  /** Prints a line above the next prompt. */
  readonly say: (line: string) => void;
  /** Called once before the first choice: shows the comparison of the ways to sign in. */
  readonly compare: () => void;
  /** Returns a function that opens a page in this machine's browser; undefined if there is none. */
  readonly browser: () => Promise<((url: string) => Promise<boolean>) | undefined>;
  /** AWS's refusal of a key; undefined if it accepts the key or cannot be reached. If absent, keys are not tried. */
  readonly tryKey?: (key: ApiKey, region: string) => Promise<AppError | undefined>;
  /** In a demo, the key that it accepts. */
  readonly sampleKey?: string | undefined;
  /** A model as one line of the list, and the list's header. */
  readonly modelLine: (model: ListedModel) => string;
  readonly modelHeader: string;
  /** Columns for a choice's label. */
  readonly columns: number;
}

/** An Asker for one question. */
export interface Asking extends Asker {
  /** The problem with an answer, by the question's schema; undefined if it is valid. */
  readonly check: (answer: unknown) => string | undefined;
  /** The answers so far. */
  readonly draft: Draft;
  readonly known: Known;
  /** Records what an answer says about later questions. */
  readonly learn: (sso: Partial<SsoProfile>) => void;
}

/** The asker, and whether it has asked anything: some questions answer themselves. */
export function watchAsker(asker: Asker): { readonly asker: Asker; asked(): boolean } {
  let asked = false;
  const prompter = new Proxy(asker.prompter, {
    get(target, name) {
      asked = true;
      return Reflect.get(target, name);
    },
  });
  return { asker: { ...asker, prompter }, asked: () => asked };
}

/** Escape in `then` goes back to `first`, if that asked anything. */
export async function inTurn<A, B>(
  asker: Asker | undefined,
  first: (asker: Asker | undefined) => Promise<A>,
  then: (result: A) => Promise<B>,
): Promise<B> {
  for (;;) {
    const watched = asker && watchAsker(asker);
    const result = await first(watched?.asker);
    try {
      return await then(result);
    } catch (error) {
      if (!(error instanceof WentBack && watched?.asked())) throw error;
    }
  }
}

/**
 * The result of `work`; if a given answer is not usable, tells the person why and lets them choose instead. Throws what
 * both throw.
 */
export async function orAskAgain<T>(
  asker: Asker | undefined,
  work: () => Promise<T>,
  choose: (asker: Asker) => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!asker || !(error instanceof UsageError)) throw error;
    for (const { message } of error.problems) asker.say(message);
    return choose(asker);
  }
}

/** A function that opens a page where the person can see it; undefined if that is not possible. */
async function findBrowser(context: Context) {
  const [{ browserCommands, openPage }, surroundings] = await Promise.all([
    import('../sign-in/sso/browser.ts'),
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
): Promise<AppError | undefined> {
  const { listModels } = await import('../bedrock/discovery.ts');
  const credential = { kind: 'bearer', token: key } as const;
  const { models } = await showStep(context, waiting.checkingKey, () =>
    listModels(context, { region: own ?? region, credential }),
  );
  const { error } = models;
  const isRefused = error && (error.exitCode === EXIT.auth || error.error === 'bearer-token-denied');
  return isRefused ? error : undefined;
}

/** An asker at this terminal. */
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
    compare: () => stderr.write(`${renderComparison(displayOptions(context))}\n`),
  };
}
