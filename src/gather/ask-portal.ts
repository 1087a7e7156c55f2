/** Asks for the portal: one from this machine, or one that the person types or pastes. */

import { USUAL_SESSION } from '../openclaw/config.ts';
import { parsePortal, samePortal } from '../sign-in/sso/start-url.ts';
import { fill, type Language } from '../text/text.ts';
import { signInQuestions as signInTexts, questions as texts } from '../text/texts.ts';
import type { Asking } from './asker.ts';
import type { KnownSignIn } from './known-sign-ins.ts';

/** Offers existing sign-ins first. The chosen one also provides region, session, account and role. */
export async function startUrl(asking: Asking): Promise<string> {
  const { signIns, sso } = asking.known;
  // A rerun keeps its sign-in, which settles this.
  if (sso.startUrl && sso.accountId && sso.roleName) return sso.startUrl;
  const chosen = signIns.length > 0 ? await chooseKnown(asking) : undefined;
  return chosen ? takeKnown(asking, chosen) : askNew(asking);
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

async function takeKnown(asking: Asking, chosen: KnownSignIn): Promise<string> {
  const { prompter, language, learn } = asking;
  const { profile, session, startUrl: url, ssoRegion, accountId, roleName } = chosen;
  learn({ ssoRegion, session: session ?? freeSession(asking, url) });
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
  const session = same?.session ?? freeSession(asking, portal.startUrl);
  learn({ session, ssoRegion: portal.ssoRegion ?? same?.ssoRegion });
  return text;
}

/** Reduces a pasted block to one line that parsePortal reads again; the person sees what was recognized. */
function readPaste(pasted: string): string {
  const portal = parsePortal(pasted);
  if (!portal.ok) return pasted;
  return portal.ssoRegion ? `${portal.startUrl} ${portal.ssoRegion}` : portal.startUrl;
}

/** The usual session name, or the portal's own ID if another portal has that name. */
function freeSession({ known: { signIns } }: Asking, url: string): string {
  const taken = signIns.some(
    ({ session, startUrl: other }) => session === USUAL_SESSION && !samePortal(other, url),
  );
  const id = /^https?:\/\/([\w-]+)/.exec(url)?.[1] ?? USUAL_SESSION;
  return taken ? id : USUAL_SESSION;
}
