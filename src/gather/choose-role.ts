/** Chooses account and role from the portal's lists, and proves the role before anything is written. */

import type { Context } from '../context.ts';
import { AppError, UsageError, WentBack } from '../failures/errors.ts';
import type { Option } from '../screen/prompts/prompter.ts';
import { showStep } from '../screen/working.ts';
import {
  type Account,
  getRoleCredentials,
  listAccounts,
  listRoles,
  type RoleCredentials,
} from '../sign-in/sso/portal.ts';
import type { SignedIn } from '../sign-in/sso/session.ts';
import type { SsoToken } from '../sign-in/sso/token.ts';
import { fill, type Text } from '../text/text.ts';
import { signInQuestions as signInTexts, questions as texts, waiting } from '../text/texts.ts';
import type { Asker } from './asker.ts';
import { type Draft, USUAL_ROLE } from './draft.ts';
import type { PortalSignIn, SignInDisplay } from './portal-sign-in.ts';

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

/**
 * If the portal no longer accepts a cached sign-in, it is renewed once. Throws what signing in and listing throw, and
 * UsageError if a choice is open and nobody can be asked.
 */
export async function chooseRole(
  context: Context,
  draft: Draft,
  portal: PortalSignIn,
  remembered: Remembered,
  asker: Asker | undefined,
  display: SignInDisplay,
): Promise<ChosenRole> {
  const first = await portal.signIn();
  display.onSignedIn(first.signedIn);
  const settle = async ({ signedIn, ssoRegion }: typeof first): Promise<ChosenRole> => {
    const { token } = signedIn;
    const { accountId, roleName } = await chooseBoth(context, draft, token, remembered, asker);
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
  remembered: Remembered,
  asker: Asker | undefined,
): Promise<ChosenRole['role']> {
  for (;;) {
    const accountId = draft.accountId ?? (await chooseAccount(context, token, remembered, asker));
    try {
      const roleName = draft.roleName ?? (await chooseRoleName(context, token, accountId, remembered, asker));
      return { accountId, roleName };
    } catch (error) {
      if (!(error instanceof WentBack) || draft.accountId !== undefined) throw error;
    }
  }
}

async function chooseAccount(
  context: Context,
  token: SsoToken,
  { accountId, asksAgain = false }: Remembered,
  asker: Asker | undefined,
): Promise<string> {
  const accounts = await showStep(context, waiting.loadingAccounts, async () => {
    const all = await listAccounts(context, token);
    return asker && all.length > 1 && all.length <= MOST_LOOKED_INTO ? usualFirst(context, token, all) : all;
  });
  const options = accounts.map(({ accountId: id, accountName, emailAddress }) => ({
    value: id,
    label: accountName ? `${accountName} (${id})` : id,
    ...(emailAddress && { hint: emailAddress }),
  }));
  const list = { flag: '--account-id', question: texts.askAccount, options: firstOf(options, accountId) };
  return choose(context, list, asksAgain, asker);
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
        // An account without roles does not come first.
        if (!(error instanceof AppError) || error.error !== 'no-roles') throw error;
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
  { roleName, asksAgain = false }: Remembered,
  asker: Asker | undefined,
): Promise<string> {
  const roles = await showStep(context, waiting.loadingRoles, () => listRoles(context, token, accountId));
  const wanted = roleName !== undefined && roles.includes(roleName) ? roleName : USUAL_ROLE;
  if (!asksAgain && wanted === USUAL_ROLE && roles.includes(USUAL_ROLE)) return USUAL_ROLE;
  const options = roles.map((role) => ({ value: role, label: role }));
  const list = { flag: '--role-name', question: texts.askRole, options: firstOf(options, wanted) };
  return choose(context, list, asksAgain, asker);
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
}

/** A single option is taken; without a person, a flag must decide. */
async function choose(
  { language }: Context,
  { flag, question, options }: List,
  asksAgain: boolean,
  asker: Asker | undefined,
): Promise<string> {
  const [only, another] = options;
  if (only && !another && !asksAgain) return only.value;
  if (asker) return asker.prompter.search({ message: fill(question, language), options });
  const named = options
    .slice(0, MOST_NAMED)
    .map(({ value }) => value)
    .join(', ');
  const count = options.length - MOST_NAMED;
  const choices = count > 0 ? fill(signInTexts.moreChoices, language, { choices: named, count }) : named;
  throw new UsageError([{ flag, message: fill(texts.severalAccounts, language, { choices }) }]);
}
