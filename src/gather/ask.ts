/** The prompts of the questions. questions.ts decides when to ask; its schemas validate the answers. */

import { apiKeysPage } from '../bedrock/endpoint.ts';
import { nameCredentials } from '../report/credentials.ts';
import { type ApiKey, readApiKey } from '../sign-in/api-key/api-key.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { AUTH_MODES } from '../sign-in/methods.ts';
import { fill, type Text } from '../text/text.ts';
import { demo, keyRefusals, questions as texts } from '../text/texts.ts';
import type { Asking } from './asker.ts';
import type { Draft } from './draft.ts';

/** The options of each way to sign in; none if there is nothing to choose. */
const OPTIONS: {
  readonly [M in AuthMode]: (asking: Asking) => { label: string; hint?: string } | undefined;
} = {
  sso: ({ language }) => ({ label: fill(texts.sso, language), hint: fill(texts.ssoHint, language) }),
  'api-key': ({ language }) => ({ label: fill(texts.key, language), hint: fill(texts.keyHint, language) }),
  aws: ({ language, known: { localCredentials } }) => {
    const [first, ...others] = localCredentials;
    if (!first) return undefined;
    const facts = { name: nameCredentials(first, language), count: others.length };
    return { label: fill(others.length === 0 ? texts.aws : texts.awsAndOthers, language, facts) };
  },
};

export async function auth(asking: Asking, initial: Draft['auth']) {
  const { prompter, language, compare } = asking;
  compare();
  const options = AUTH_MODES.flatMap((value) => {
    const option = OPTIONS[value](asking);
    return option ? [{ value, ...option }] : [];
  });
  const isOffered = options.some(({ value }) => value === initial);
  return prompter.select({
    message: fill(texts.askAuth, language),
    options,
    ...(isOffered && initial && { initial }),
  });
}

/** Skipped if the endpoint determines the region. */
export async function region(asking: Asking, initial: string | undefined) {
  return asking.known.endpoint?.region ? initial : askText(texts.askRegion, asking, initial);
}

export function ssoRegion(asking: Asking, initial: string | undefined) {
  return askText(texts.askSsoRegion, asking, initial);
}

function askText(message: Text, { prompter, language, check }: Asking, initial: string | undefined) {
  return prompter.text({
    message: fill(message, language),
    ...(initial && { initial }),
    validate: check,
  });
}

/** Keeps the known key or has another one pasted, and tries it at once: a key that AWS refuses is not accepted. */
export async function apiKey(asking: Asking, present: ApiKey | undefined): Promise<ApiKey> {
  const { known, draft, say, tryKey } = asking;
  if (present && known.keySource === '--api-key-stdin') return present;
  let kept = present;
  for (;;) {
    const key = (kept && (await keepKey(asking, kept))) ?? (await pasteKey(asking));
    const refusal = known.callsNothing ? undefined : await tryKey?.(key, draft.region ?? '');
    if (refusal === undefined) return key;
    say(refusal);
    kept = undefined;
  }
}

/** The known key if the person keeps it; shown with its source. */
async function keepKey(
  { prompter, language, known: { keySource = '' } }: Asking,
  present: ApiKey,
): Promise<ApiKey | undefined> {
  const facts = { key: String(present.key), where: keySource };
  const choice = await prompter.select({
    message: fill(texts.askKeptKey, language),
    options: [
      { value: 'keep', label: fill(texts.keepKey, language, facts) },
      { value: 'another', label: fill(texts.anotherKey, language) },
    ],
  });
  return choice === 'keep' ? present : undefined;
}

/** Typed without echo, and parsed again here because the table's schema is for text on the command line. */
async function pasteKey({ prompter, language, say, draft, browser, sampleKey }: Asking): Promise<ApiKey> {
  const page = apiKeysPage(draft.region);
  const open = await browser();
  say(fill(texts.whereKey, language));
  say(page);
  if (sampleKey !== undefined) {
    say(fill(demo.sampleKey, language));
    say(sampleKey);
  }
  const typed = await prompter.password({
    message: fill(open ? texts.askKeyOrOpen : texts.askKey, language),
    validate: (text) => {
      const reading = readApiKey(text);
      if (reading.ok) return undefined;
      if (reading.reason === 'empty') {
        // Do not wait for the browser; if none opens, the URL is on the screen.
        void open?.(page).catch(() => false);
        return fill(open ? texts.pageOpened : texts.pasteKey, language);
      }
      return fill(texts.keyProblem, language, { problem: fill(keyRefusals[reading.reason], language) });
    },
  });
  const reading = readApiKey(typed);
  // The prompt accepts nothing else.
  if (!reading.ok) throw new TypeError(reading.reason);
  return reading;
}
