/** Signs in to the portal and settles account and role from its lists, proving the role before anything is written. */
import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { questions as texts } from '../messages/questions.ts';
import { fill, type Text } from '../messages/text.ts';
import { ssoSession } from '../openclaw/setup.ts';
import { getRoleCredentials, listAccounts, listRoles, type RoleCredentials } from '../sso/portal.ts';
import { DEFAULT_SCOPES, readScopes } from '../sso/scopes.ts';
import { ensureSession, type SessionView, type SignedIn } from '../sso/session.ts';
import type { SsoToken } from '../sso/token-cache.ts';
import type { Asker } from './ask.ts';
import type { Draft } from './draft.ts';
import type { Option } from './prompter.ts';

/** The permission set of the source document; chosen by itself where the portal lists it. */
export const USUAL_ROLE = 'BedrockInvokeOnly';

/** Shows a sign-in to a person. Made by report/sign-in-display.ts. */
export interface SignInDisplay extends SessionView {
  /** The sign-in has ended, well or badly: nothing more is waited for. */
  done(): void;
  onSignedIn(signedIn: SignedIn): void;
  onRoleProven(role: ChosenRole['role']): void;
}

export interface ChosenRole {
  readonly role: { readonly accountId: string; readonly roleName: string };
  readonly signedIn: SignedIn;
  readonly roleCredentials: RoleCredentials;
}

/** Throws what signing in and listing throw, and UsageError when a choice is open and nobody can be asked. */
export async function chooseRole(
  context: Context,
  draft: Draft,
  snapshot: Snapshot,
  asker: Asker | undefined,
  display: SignInDisplay,
): Promise<ChosenRole> {
  const { session = '', startUrl = '', ssoRegion = '' } = draft;
  const deps = { ...context, home: snapshot.locations.awsHome };
  const scopes = readScopes(ssoSession(snapshot, session)?.sso_registration_scopes ?? '');
  const target = { session, startUrl, ssoRegion, scopes: scopes.length > 0 ? scopes : DEFAULT_SCOPES };
  const signedIn = await ensureSession(deps, target, display).finally(() => display.done());
  display.onSignedIn(signedIn);
  const { token } = signedIn;
  const accountId = draft.accountId ?? (await chooseAccount(context, token, asker));
  const roleName = draft.roleName ?? (await chooseRoleName(context, token, accountId, asker));
  const roleCredentials = await getRoleCredentials(context, token, { accountId, role: roleName });
  const role = { accountId, roleName };
  display.onRoleProven(role);
  return { role, signedIn, roleCredentials };
}

async function chooseAccount(context: Context, token: SsoToken, asker: Asker | undefined): Promise<string> {
  const accounts = await listAccounts(context, token);
  const options = accounts.map(({ accountId, accountName, emailAddress }) => ({
    value: accountId,
    label: accountName ? `${accountName} (${accountId})` : accountId,
    ...(emailAddress && { hint: emailAddress }),
  }));
  return choose(context, '--account-id', texts.askAccount, options, asker);
}

async function chooseRoleName(
  context: Context,
  token: SsoToken,
  accountId: string,
  asker: Asker | undefined,
): Promise<string> {
  const roles = await listRoles(context, token, accountId);
  if (roles.includes(USUAL_ROLE)) return USUAL_ROLE;
  return choose(
    context,
    '--role-name',
    texts.askRole,
    roles.map((role) => ({ value: role, label: role })),
    asker,
  );
}

/** One choice is none; without a person the flag must say it. */
async function choose(
  { language }: Context,
  flag: string,
  question: Text,
  options: readonly Option<string>[],
  asker: Asker | undefined,
): Promise<string> {
  const [only, another] = options;
  if (only && !another) return only.value;
  if (asker) return asker.prompter.search({ message: fill(question, language), options });
  const choices = options.map(({ value }) => value).join(', ');
  throw new UsageError([{ flag, message: fill(texts.severalAccounts, language, { choices }) }]);
}
