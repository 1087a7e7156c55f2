/** Which portal: one that the machine knows, or one that the person types or pastes. */

import { USUAL_SESSION } from '../openclaw/config.ts';
import { parsePortal, samePortal } from '../sign-in/sso/start-url.ts';
import { fill, type Language } from '../text/text.ts';
import { signInQuestions as signInTexts, questions as texts } from '../text/texts.ts';
import type { Asking } from './asker.ts';
import type { KnownSignIn } from './known-sign-ins.ts';

/** Existing sign-ins first. What the chosen one says of region, session, account and role is learned with it. */
export async function startUrl(asking: Asking): Promise<string> {
  const { signIns, sso } = asking.known;
  // Settled with the sign-in that a rerun keeps.
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
  // A complete profile is used as it is, under its own name.
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
    // Without https://, which may be left out: whole on 40 columns.
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

/** What a pasted block says, as one line that parsePortal reads again; the person sees what was understood. */
function readPaste(pasted: string): string {
  const portal = parsePortal(pasted);
  if (!portal.ok) return pasted;
  return portal.ssoRegion ? `${portal.startUrl} ${portal.ssoRegion}` : portal.startUrl;
}

/** The usual name of a session, or the portal's own id where that name is another portal's. */
function freeSession({ known: { signIns } }: Asking, url: string): string {
  const taken = signIns.some(
    ({ session, startUrl: other }) => session === USUAL_SESSION && !samePortal(other, url),
  );
  const id = /^https?:\/\/([\w-]+)/.exec(url)?.[1] ?? USUAL_SESSION;
  return taken ? id : USUAL_SESSION;
}
