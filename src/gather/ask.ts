/** The prompts of the questions. questions.ts decides when to ask; its schemas validate the answers. */

import { apiKeysPage } from '../bedrock/endpoint.ts';
import { allAwsSections } from '../files/snapshot.ts';
import { USUAL_PROFILE, USUAL_SESSION } from '../openclaw/config.ts';
import { nameCredentials } from '../report/credentials.ts';
import { type ApiKey, readApiKey } from '../sign-in/api-key/key.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { AUTH_MODES } from '../sign-in/methods.ts';
import { parsePortal, samePortal } from '../sign-in/sso/start-url.ts';
import { fill, type Language, type Text } from '../text/text.ts';
import { demo, keyRefusals, signInQuestions as signInTexts, questions as texts } from '../text/texts.ts';
import type { Asking } from './asker.ts';
import type { Draft } from './draft.ts';
import { freeSession, type KnownSignIn } from './known.ts';

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

/** The way to sign in, after the comparison. */
export async function auth(asking: Asking, initial: Draft['auth']) {
  const { prompter, language, compare } = asking;
  compare();
  const { mode, isModeOpen } = asking.known.setup;
  const inUse = isModeOpen ? undefined : mode;
  const options = AUTH_MODES.flatMap((value) => {
    const option = OPTIONS[value](asking);
    if (!option) return [];
    return [
      value === inUse
        ? { value, label: option.label, hint: fill(texts.inUse, language) }
        : { value, ...option },
    ];
  });
  // Who asks for the ways with one in use wants another.
  const proposed = initial === inUse ? options.find(({ value }) => value !== inUse)?.value : initial;
  const isOffered = options.some(({ value }) => value === proposed);
  return prompter.select({
    message: fill(texts.askAuth, language),
    options,
    ...(isOffered && proposed && { initial: proposed }),
  });
}

/** Skipped if the endpoint determines the region. */
export async function region(asking: Asking, initial: string | undefined) {
  return asking.known.endpoint?.region ? initial : askText(texts.askRegion, asking, initial);
}

/** The region of IAM Identity Center. */
export function ssoRegion(asking: Asking, initial: string | undefined) {
  return askText(texts.askSsoRegion, asking, initial);
}

/** The name of a profile that is free, or another that the person types. */
export function profile(asking: Asking, initial: string | undefined) {
  return askText(texts.askProfile, asking, freeName(asking, 'profile', initial ?? USUAL_PROFILE));
}

/** The same for the name of an sso-session. */
export function session(asking: Asking, initial: string | undefined) {
  return askText(texts.askSession, asking, freeName(asking, 'sso-session', initial ?? USUAL_SESSION));
}

/** The name, with a number behind it where another section has it. */
function freeName({ known: { snapshot } }: Asking, kind: 'profile' | 'sso-session', name: string): string {
  const isTaken = (wanted: string) =>
    allAwsSections(snapshot).some((section) => section.kind === kind && section.name === wanted);
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name}-${number}`;
  return free;
}

function askText(message: Text, { prompter, language, check }: Asking, initial: string | undefined) {
  return prompter.text({
    message: fill(message, language),
    ...(initial && { initial }),
    validate: check,
  });
}

/** Keeps the known key or has another one pasted, and tries it at once. Throws AWS's refusal of the key. */
export async function apiKey(asking: Asking, present: ApiKey | undefined): Promise<ApiKey> {
  const { known, draft, say, tryKey } = asking;
  if (present && known.keySource === '--api-key-stdin') return present;
  const ended = present && expiry(asking, present);
  if (ended) say(ended);
  const kept = ended || !present ? undefined : await keepKey(asking, present);
  const key = kept ?? (await pasteKey(asking));
  const refusal = known.callsNothing ? undefined : await tryKey?.(key, draft.region ?? '');
  if (refusal) throw refusal;
  return key;
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
async function pasteKey(asking: Asking): Promise<ApiKey> {
  const { prompter, language, say, draft, browser, sampleKey } = asking;
  const page = apiKeysPage(draft.region);
  // A demo needs no page of AWS.
  const open = sampleKey === undefined ? await browser() : undefined;
  if (sampleKey === undefined) {
    say(fill(texts.whereKey, language));
    say(page);
  } else {
    say(fill(demo.sampleKey, language));
    say(sampleKey);
  }
  const typed = await prompter.password({
    message: fill(open ? texts.askKeyOrOpen : texts.askKey, language),
    validate: (text) => {
      const reading = readApiKey(text);
      if (reading.ok) return expiry(asking, reading);
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

/** That a short-term key has expired, in a sentence; nothing where it has not. */
function expiry({ language, now }: Asking, { expiresAt }: ApiKey): string | undefined {
  if (!expiresAt || Date.parse(expiresAt) > now()) return undefined;
  return fill(texts.keyProblem, language, { problem: fill(texts.keyExpired, language, { time: expiresAt }) });
}

/** Offers existing sign-ins first. The chosen one also provides region, session, account and role. */
export async function startUrl(asking: Asking): Promise<string> {
  const { signIns, sso } = asking.known;
  // A rerun keeps its sign-in, which settles this.
  if (sso.startUrl && sso.accountId && sso.roleName) return sso.startUrl;
  const chosen = signIns.length > 0 ? await chooseKnown(asking) : undefined;
  return chosen ? useKnownSignIn(asking, chosen) : askNew(asking);
}

async function chooseKnown({
  prompter,
  language,
  known: { signIns, sso },
}: Asking): Promise<KnownSignIn | undefined> {
  const options = signIns.map((signIn, index) => ({
    value: String(index),
    label: nameOf(signIn, language),
    hint: `${signIn.startUrl}, ${signIn.ssoRegion}`,
  }));
  const usual = signIns.findIndex(({ session }) => session !== undefined && session === sso.session);
  const chosen = await prompter.search({
    message: fill(signInTexts.askPortal, language),
    options: [...options, { value: '', label: fill(signInTexts.newPortal, language) }],
    ...(usual >= 0 && { initial: String(usual) }),
  });
  return chosen === '' ? undefined : signIns[Number(chosen)];
}

function nameOf({ profile, session, accountId, roleName }: KnownSignIn, language: Language): string {
  if (profile === undefined) return fill(signInTexts.sessionChoice, language, { session: session ?? '' });
  const facts = { profile, accountId: accountId ?? '?', roleName: roleName ?? '?' };
  const choice = fill(signInTexts.profileChoice, language, facts);
  return session === undefined ? fill(signInTexts.legacyChoice, language, { choice }) : choice;
}

async function useKnownSignIn(asking: Asking, chosen: KnownSignIn): Promise<string> {
  const { prompter, language, learn } = asking;
  const { profile, session, startUrl: url, ssoRegion, accountId, roleName } = chosen;
  learn({ ssoRegion, session: session ?? freeSession(asking.known.snapshot, url) });
  if (accountId !== undefined) learn({ accountId });
  if (roleName !== undefined) learn({ roleName });
  // A complete profile is used unchanged, under its own name.
  if (profile !== undefined && session !== undefined && accountId && roleName) learn({ profile });
  if (profile === undefined || session !== undefined) return url;
  const message = fill(signInTexts.convert, language, { profile });
  if (await prompter.confirm({ message, initial: true })) learn({ profile });
  return url;
}

async function askNew(asking: Asking): Promise<string> {
  const { prompter, language, check, learn } = asking;
  const text = await prompter.text({
    message: fill(texts.askStartUrl, language),
    // Without https://, which is optional, so that it fits 40 columns.
    placeholder: 'd-1234567890.awsapps.com/start',
    validate: check,
    readPaste,
  });
  const portal = parsePortal(text);
  if (!portal.ok) return text;
  const same = asking.known.signIns.find(
    ({ session, startUrl: url }) => session && samePortal(url, portal.startUrl),
  );
  const session = same?.session ?? freeSession(asking.known.snapshot, portal.startUrl);
  learn({ session, ssoRegion: portal.ssoRegion ?? same?.ssoRegion });
  return text;
}

/** Reduces a pasted block to one line that parsePortal reads again; the person sees what was recognized. */
function readPaste(pasted: string): string {
  const portal = parsePortal(pasted);
  if (!portal.ok) return pasted;
  return portal.ssoRegion ? `${portal.startUrl} ${portal.ssoRegion}` : portal.startUrl;
}
