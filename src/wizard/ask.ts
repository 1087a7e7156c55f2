/** How each question is put to a person. The table in questions.ts says when; the schema there has the last word. */
import { readApiKey } from '../bedrock/api-key.ts';
import { findModel, loadCatalogue } from '../bedrock/catalogue.ts';
import { apiKeysPage } from '../bedrock/endpoint.ts';
import { BAD_KEY, questions as texts } from '../messages/questions.ts';
import { fill, type Language } from '../messages/text.ts';
import type { SsoProfile } from '../openclaw/setup.ts';
import type { Draft } from './draft.ts';
import type { Known } from './known.ts';
import type { Option, Prompter } from './prompter.ts';

export { startUrl } from './ask-portal.ts';

/** What asking needs. */
export interface Asker {
  readonly prompter: Prompter;
  readonly language: Language;
  /** Writes a line above the next prompt. */
  readonly say: (line: string) => void;
  /** Called once before the very first choice: the comparison of the two ways to sign in. */
  readonly compare: () => void;
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

export async function auth({ prompter, language, compare }: Asking, initial: Draft['auth']) {
  compare();
  return prompter.select({
    message: fill(texts.askAuth, language),
    options: [
      { value: 'sso', label: fill(texts.sso, language), hint: fill(texts.ssoHint, language) },
      { value: 'api-key', label: fill(texts.key, language), hint: fill(texts.keyHint, language) },
    ],
    ...(initial && { initial }),
  });
}

export function region({ prompter, language, check }: Asking, initial: string | undefined) {
  return prompter.text({
    message: fill(texts.askRegion, language),
    ...(initial && { initial }),
    validate: check,
  });
}

export function ssoRegion({ prompter, language, check }: Asking, initial: string | undefined) {
  return prompter.text({
    message: fill(texts.askSsoRegion, language),
    ...(initial && { initial }),
    validate: check,
  });
}

/** No catalogue can know every model, so the last choice takes an id. */
export async function models(
  asking: Asking,
  initial: readonly string[] | undefined,
): Promise<readonly string[]> {
  const { prompter, language, check } = asking;
  const [first, ...others] = initial ?? [];
  const chosen = await prompter.search({
    message: fill(texts.askModel, language),
    options: [...modelOptions(first), { value: '', label: fill(texts.otherModel, language) }],
    ...(first && { initial: first }),
  });
  const id =
    chosen ||
    (await prompter.text({
      message: fill(texts.askModelId, language),
      validate: (typed) => check([typed.trim()]),
    }));
  return [id.trim(), ...others.filter((other) => other !== id)];
}

function modelOptions(current: string | undefined): Option<string>[] {
  const catalogue = loadCatalogue().map(({ id, name, access, cost }) => {
    const usable = access.onDemand ? id : `${access.profiles[0]}.${id}`;
    return { value: usable, label: name, hint: `${usable}  $${cost.base.input}/$${cost.base.output}` };
  });
  const isListed = current === undefined || catalogue.some(({ value }) => value === current);
  return isListed
    ? catalogue
    : [{ value: current, label: findModel(current)?.model.name ?? current }, ...catalogue];
}

/** Typed hidden, and read again here because the schema of the table is for text on the command line. */
export async function apiKey({ prompter, language, say, draft }: Asking) {
  say(fill(texts.whereKey, language));
  say(apiKeysPage(draft.region ?? 'us-east-1'));
  const typed = await prompter.password({
    message: fill(texts.askKey, language),
    validate: (text) => {
      const reading = readApiKey(text);
      if (reading.ok) return undefined;
      return fill(texts.keyProblem, language, { problem: fill(BAD_KEY[reading.reason], language) });
    },
  });
  return readApiKey(typed);
}
