/** What asking a person needs, and going back in what was asked. */

import { UsageError, WentBack } from '../failures/errors.ts';
import type { OfferedModel } from '../models/offered-model.ts';
import type { Prompter } from '../screen/prompts/prompter.ts';
import type { ApiKey } from '../sign-in/api-key/api-key.ts';
import type { SsoProfile } from '../sign-in/sso/profile.ts';
import type { Language } from '../text/text.ts';
import type { Draft } from './draft.ts';
import type { Known } from './known.ts';

export interface Asker {
  readonly prompter: Prompter;
  readonly language: Language;
  /** Writes a line above the next prompt. */
  readonly say: (line: string) => void;
  /** Called once before the very first choice: the comparison of the two ways to sign in. */
  readonly compare: () => void;
  /** What opens a page in the browser of this machine; nothing where there is none. */
  readonly browser: () => Promise<((url: string) => Promise<boolean>) | undefined>;
  /** What AWS says against a key, in a sentence; nothing where it takes it or cannot be asked. Absent: nobody asks. */
  readonly tryKey?: (key: ApiKey, region: string) => Promise<string | undefined>;
  /** In a demo the key that it accepts. */
  readonly sampleKey?: string | undefined;
  /** A model on one line of the choice, and the heading over those lines. */
  readonly modelLine: (model: OfferedModel) => string;
  readonly modelHeader: string;
  /** Columns for the label of a choice. */
  readonly columns: number;
}

/** An Asker at work on one question. */
export interface Asking extends Asker {
  /** What is wrong with an answer, by the question's own schema; nothing when it is fine. */
  readonly check: (answer: unknown) => string | undefined;
  /** What has been settled so far. */
  readonly draft: Draft;
  readonly known: Known;
  /** Tells what an answer says about questions still to come. */
  readonly learn: (sso: Partial<SsoProfile>) => void;
}

/** The asker, and whether it has asked anything: some questions find their answer themselves. */
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

/** Escape in `then` goes back to `first`, where that asked anything. */
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

/** What `work` comes to; where what was given cannot be, a person hears why and chooses instead. Throws what both throw. */
export async function orChosen<T>(
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
