/**
 * Signs in to the settled portal, in whatever region it is; chooses account and role from its lists, and proves the role
 * before anything is written.
 */
import type { Context } from '../context.ts';
import { AppError, isFailure, UsageError, WentBack } from '../failures/errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import type { Option } from '../screen/prompts/prompter.ts';
import { showStep } from '../screen/working.ts';
import { findPortalRegion, likelyRegions } from '../sign-in/sso/device-login.ts';
import { mayBeOtherRegion } from '../sign-in/sso/errors.ts';
import type { SignInDeps } from '../sign-in/sso/oidc.ts';
import type { Account, RoleCredentials } from '../sign-in/sso/portal.ts';
import { getRoleCredentials, listAccounts, listRoles } from '../sign-in/sso/portal.ts';
import { type SsoSession, withScopes } from '../sign-in/sso/profile.ts';
import type { SessionView, SignedIn } from '../sign-in/sso/session.ts';
import { chooseWay, ensureSession, startSession } from '../sign-in/sso/session.ts';
import type { SsoToken } from '../sign-in/sso/token.ts';
import { fill, listed, type Text } from '../text/text.ts';
import { questions, signInQuestions as texts, waiting } from '../text/texts.ts';
import type { Asker } from './asker.ts';
import { type Draft, type PortalDraft, USUAL_ROLE } from './draft.ts';

/** Shows a sign-in to a person. Implemented in report/sign-in.ts. */
export interface SignInDisplay extends SessionView, SearchView {
  /** The sign-in has ended, successfully or not. */
  done(): void;
  onSignedIn(signedIn: SignedIn): void;
  onRoleProven(role: { readonly accountId: string; readonly roleName: string }): void;
}

/**
 * Ways to sign in: with as little interaction as possible, or by asking the person, whatever is cached. Both throw what
 * ensureSession and findOtherRegion throw.
 */
export function portalSignIn(
  context: Context,
  draft: PortalDraft,
  snapshot: Snapshot,
  { asker, display }: Pick<ChoosingRole, 'asker' | 'display'>,
) {
  const { session, startUrl, ssoRegion } = draft;
  const deps = { ...context, home: snapshot.locations.awsHome };
  const target = withScopes(snapshot, { session, startUrl, ssoRegion });
  const run = async (start: typeof ensureSession, at: SsoSession) => {
    const way = await chooseWay(context, draft, at.scopes);
    const signedIn = await start(deps, at, display, way).finally(() => display.done());
    return { signedIn, ssoRegion: at.ssoRegion };
  };
  const wherever = async (start: typeof ensureSession) => {
    try {
      return await run(start, target);
    } catch (error) {
      const search = { hints: [draft.region], asker, view: display };
      const found = await findOtherRegion(deps, target, error, search);
      if (found === undefined) throw error;
      return run(start, { ...target, ssoRegion: found });
    }
  };
  return { signIn: () => wherever(ensureSession), signInAgain: () => wherever(startSession) };
}

/** Shows the progress of the search. */
interface SearchView {
  onTryRegion(region: string): void;
  done(): void;
}

interface Search {
  /** The regions to try first. */
  readonly hints?: readonly (string | undefined)[];
  readonly asker: Asker | undefined;
  readonly view: SearchView;
}

/**
 * The region that knows the portal; undefined for another kind of error, if nobody is there, or if no region knows it.
 * Throws like findPortalRegion.
 */
export async function findOtherRegion(
  deps: SignInDeps,
  session: SsoSession,
  error: unknown,
  { hints = [], asker, view }: Search,
): Promise<string | undefined> {
  if (!asker || !mayBeOtherRegion(error)) return undefined;
  const { language, say } = asker;
  const { startUrl, ssoRegion } = session;
  const regions = likelyRegions(ssoRegion, hints);
  say(fill(texts.notThere, language, { startUrl, ssoRegion, count: regions.length }));
  const found = await findPortalRegion(deps, session, regions, (region) => view.onTryRegion(region)).finally(
    () => view.done(),
  );
  say(
    found
      ? fill(texts.foundThere, language, { found })
      : fill(texts.foundNowhere, language, { regions: listed(regions, language) }),
  );
  return found;
}

export interface ChosenRole {
  readonly role: { readonly accountId: string; readonly roleName: string };
  readonly signedIn: SignedIn;
  readonly roleCredentials: RoleCredentials;
  /** The region where the portal was found, which may differ from the given one. */
  readonly ssoRegion: string;
}

/** The previous choice: first in the lists. */
export interface Remembered {
  readonly accountId?: string | undefined;
  readonly roleName?: string | undefined;
  /** True if the person wants another one: ask even if there is only one. */
  readonly asksAgain?: boolean;
}

/** How account and role are chosen. */
interface ChoosingRole {
  readonly remembered: Remembered;
  /** Absent if nobody can be asked. */
  readonly asker: Asker | undefined;
  readonly display: SignInDisplay;
  /** Whether the person signs in, whatever is cached. */
  readonly anew?: boolean;
}

/**
 * If the portal no longer accepts a cached sign-in, it is renewed once. Throws what signing in and listing throw, and
 * UsageError if a choice is open and nobody can be asked.
 */
export async function chooseRole(
  context: Context,
  draft: Draft,
  portal: ReturnType<typeof portalSignIn>,
  choosing: ChoosingRole,
): Promise<ChosenRole> {
  const { display, anew } = choosing;
  const first = await (anew ? portal.signInAgain() : portal.signIn());
  display.onSignedIn(first.signedIn);
  const settle = async ({ signedIn, ssoRegion }: typeof first): Promise<ChosenRole> => {
    const { token } = signedIn;
    const { accountId, roleName } = await chooseBoth(context, draft, token, choosing);
    const roleCredentials = await showStep(
      context,
      waiting.checkingRole,
      () => getRoleCredentials(context, token, { accountId, role: roleName }),
      { role: roleName },
    );
    const role = { accountId, roleName };
    display.onRoleProven(role);
    return { role, signedIn, roleCredentials, ssoRegion };
  };
  try {
    return await settle(first);
  } catch (error) {
    const ended = error instanceof AppError && error.error === 'session-expired';
    if (!ended || first.signedIn.how === 'signed-in') throw error;
    const again = await portal.signInAgain();
    display.onSignedIn(again.signedIn);
    return settle(again);
  }
}

/** Escape at the role goes back to the account, if that was asked. */
async function chooseBoth(
  context: Context,
  draft: Draft,
  token: SsoToken,
  choosing: ChoosingRole,
): Promise<ChosenRole['role']> {
  for (;;) {
    const accountId = draft.accountId ?? (await chooseAccount(context, token, choosing));
    try {
      const roleName = draft.roleName ?? (await chooseRoleName(context, token, accountId, choosing));
      return { accountId, roleName };
    } catch (error) {
      if (!(error instanceof WentBack) || draft.accountId !== undefined) throw error;
    }
  }
}

async function chooseAccount(
  context: Context,
  token: SsoToken,
  { remembered, asker }: ChoosingRole,
): Promise<string> {
  const { asksAgain = false } = remembered;
  const accounts = await showStep(context, waiting.loadingAccounts, async () => {
    const all = await listAccounts(context, token);
    return asker && all.length > 1 && all.length <= MOST_LOOKED_INTO ? usualFirst(context, token, all) : all;
  });
  const options = accounts.map(({ accountId: id, accountName, emailAddress }) => ({
    value: id,
    label: accountName ? `${accountName} (${id})` : id,
    ...(emailAddress && { hint: emailAddress }),
  }));
  const list = { options: firstOf(options, remembered.accountId), asksAgain };
  return choose(context, { flag: '--account-id', question: questions.askAccount, ...list }, asker);
}

/** With more accounts than this, listing the roles of each would take too long. */
const MOST_LOOKED_INTO = 20;

/** Puts the accounts where the person has the usual role first. */
async function usualFirst(
  context: Context,
  token: SsoToken,
  accounts: readonly Account[],
): Promise<Account[]> {
  const checked = await Promise.all(
    accounts.map(async (account) => {
      const roles: string[] = await listRoles(context, token, account.accountId).catch((error: unknown) => {
        // This only sorts: an account whose roles cannot be listed does not come first.
        if (!isFailure(error) || error.error === 'session-expired') throw error;
        return [];
      });
      return { account, isUsual: roles.includes(USUAL_ROLE) };
    }),
  );
  const those = (wanted: boolean) =>
    checked.filter(({ isUsual }) => isUsual === wanted).map(({ account }) => account);
  return [...those(true), ...those(false)];
}

async function chooseRoleName(
  context: Context,
  token: SsoToken,
  accountId: string,
  { remembered: { roleName, asksAgain = false }, asker }: ChoosingRole,
): Promise<string> {
  const roles = await showStep(context, waiting.loadingRoles, () => listRoles(context, token, accountId));
  const wanted = roleName !== undefined && roles.includes(roleName) ? roleName : USUAL_ROLE;
  if (!asksAgain && wanted === USUAL_ROLE && roles.includes(USUAL_ROLE)) return USUAL_ROLE;
  const options = roles.map((role) => ({ value: role, label: role }));
  const list = { options: firstOf(options, wanted), asksAgain };
  return choose(context, { flag: '--role-name', question: questions.askRole, ...list }, asker);
}

/** Moves the remembered option to the front, where Enter takes it. */
function firstOf(options: readonly Option<string>[], remembered: string | undefined): Option<string>[] {
  const isRemembered = ({ value }: Option<string>) => value === remembered;
  return [...options.filter(isRemembered), ...options.filter((option) => !isRemembered(option))];
}

/** As many as a person can read in an error. */
const MOST_NAMED = 20;

interface List {
  readonly flag: string;
  readonly question: Text;
  readonly options: readonly Option<string>[];
  /** Ask even if there is only one. */
  readonly asksAgain: boolean;
}

/** A single option is taken; without a person, a flag must decide. */
async function choose(
  { language }: Context,
  { flag, question, options, asksAgain }: List,
  asker: Asker | undefined,
): Promise<string> {
  const [only, another] = options;
  if (only && !another && !asksAgain) return only.value;
  if (asker) return asker.prompter.search({ message: fill(question, language), options });
  const values = options.map(({ value }) => value);
  const named = listed(values.slice(0, MOST_NAMED), language);
  const count = values.length - MOST_NAMED;
  const choices = count > 0 ? fill(texts.moreChoices, language, { choices: named, count }) : named;
  throw new UsageError([{ flag, message: fill(questions.severalChoices, language, { choices }) }]);
}
