/** The output of `status` for people. It is the command's data, so it goes to stdout. */

import { relative } from 'node:path';
import type { Context } from '../context.ts';
import { type AppError, EXIT } from '../failures/errors.ts';
import { type OtherModels, USES } from '../openclaw/uses.ts';
import { fillAsCalled } from '../screen/program.ts';
import { proseColumns, style } from '../screen/terminal.ts';
import { displayWidth, padTo, wrapProse } from '../screen/width.ts';
import { describeConflict, describeRemedy, placeName, type Shadow } from '../setup/precedence.ts';
import type { ApiKey } from '../sign-in/api-key/key.ts';
import type { LocalCredentials } from '../sign-in/aws/credentials.ts';
import type { Conflict } from '../sign-in/conflict.ts';
import type { AuthMode } from '../sign-in/method.ts';
import { methodOf } from '../sign-in/methods.ts';
import type { SsoSession } from '../sign-in/sso/profile.ts';
import { parsePortal } from '../sign-in/sso/start-url.ts';
import { fill, type Language, listed, type Text } from '../text/text.ts';
import { lifetime, signInCommands as texts, watch } from '../text/texts.ts';
import { visible } from '../text/visible.ts';
import type { Watched } from '../watch/own-files.ts';
import { type CredentialsReport, describeLifetime, nameCredentials, type SignInLife } from './credentials.ts';
import { describeError } from './error.ts';
import { watchedLine } from './watch.ts';

/** A file of the setup. */
export interface FileReport {
  readonly path: string;
  /** Octal permissions; null if the file is missing, and on Windows, which has none. */
  readonly mode: string | null;
  readonly ok: boolean;
  readonly problem?: 'missing' | 'unreadable' | 'incomplete' | 'exposed';
}

/** `status --json`. Null: unknown or not applicable. */
export interface StatusReport {
  readonly configured: boolean;
  readonly authMode: AuthMode | null;
  readonly provider: string | null;
  readonly model: string | null;
  /** The default model if another provider has it; `model` is then the one that is called when Bedrock is. */
  readonly defaultModel?: string;
  readonly region: string | null;
  readonly profile: string | null;
  readonly accountId: string | null;
  readonly roleName: string | null;
  readonly sso: {
    readonly signedIn: boolean;
    readonly expiresAt: string | null;
    readonly refreshable: boolean;
  } | null;
  readonly credentials?: CredentialsReport;
  readonly apiKey: { readonly kind: 'long-term' | 'short-term'; readonly expiresAt: string | null } | null;
  readonly files: readonly FileReport[];
  /** `reader`: set where a place decides only for the gateway service. */
  readonly shadows: readonly (Omit<Shadow, 'kind'> & { readonly reader?: Conflict['reader'] })[];
  readonly watch: Watched['members'] | null;
  /** What may keep a setup from working that looks ready; absent if there is nothing. */
  readonly warnings?: readonly string[];
}

/** What is known in addition to the JSON. */
interface Known {
  readonly life: SignInLife | undefined;
  readonly target: { readonly session: SsoSession } | undefined;
  /** Whether a profile of IAM Identity Center is set up, complete or not. */
  readonly isSso: boolean;
  readonly shadows: readonly Shadow[];
  /** What overrides the setup in the gateway service alone. */
  readonly conflicts: readonly Conflict[];
  /** What signs in this shell in place of the setup's sign-in. */
  readonly over?: Conflict | undefined;
  /** Whether a warning says that the chat may not work. */
  readonly isDoubtful?: boolean;
  /** Why it is not ready. */
  readonly error: AppError | undefined;
  readonly watched: Watched | undefined;
  /** References of the models besides the primary one. */
  readonly others: OtherModels;
}

/** Prints the status to stdout, with a summary sentence first. */
export function reportStatus(context: Context, report: StatusReport, known: Known) {
  const { life, target, shadows, conflicts, over, isDoubtful, error, watched } = known;
  const { stdout, language, color } = context;
  const columns = proseColumns(stdout);
  const paint = style(color && stdout.isTTY === true);
  const heading = (text: Text) => ['', paint.bold(fill(text, language))];
  const indented = (text: string) => wrapProse(text, columns - 2).map((line) => `  ${line}`);
  // On a terminal the failure follows on stderr, with its title.
  const isToldBelow = stdout.isTTY === true;
  const headline = headlineOf(context, report, { error, life, over, conflicts, isDoubtful, isToldBelow });
  const paintIt = error ? paint.red : paint.green;
  const lines: string[] = wrapProse(headline, columns).map(paintIt);
  for (const warning of report.warnings ?? []) lines.push('', ...wrapProse(visible(warning), columns));
  if (life) lines.push('', ...facts(context, report, { ...known, life }, columns));
  if (life && lasts(life, target, error)) {
    const { text, renew } = describeLifetime(context, life);
    lines.push(...heading(lifetime.heading), ...indented(text));
    if (renew !== undefined) lines.push(...indented(renew));
  }
  if (watched) lines.push(...heading(watch.watched), ...indented(visible(watchedLine(context, watched))));
  lines.push(...heading(texts.files));
  const words = report.files.map(({ problem }) => fill(texts[problem ?? 'fileOk'], language));
  const width = Math.max(...words.map(displayWidth));
  for (const [at, file] of report.files.entries()) {
    const sign = (file.ok ? paint.green : paint.red)(padTo(words[at] ?? '', width));
    lines.push(`  ${file.mode ?? '----'}  ${sign}  ${shortPath(context, file.path)}`);
  }
  if (shadows.length + conflicts.length > 0) lines.push(...heading(texts.shadows));
  for (const { variable, wins, ...place } of shadows) {
    const facts = { variable, where: placeName(place, language) };
    lines.push(...indented(fill(wins ? texts.wins : texts.hidden, language, facts)));
  }
  for (const conflict of conflicts)
    lines.push(
      ...indented(describeConflict(conflict, language)),
      `    → ${describeRemedy(conflict, context)}`,
    );
  stdout.write(`${lines.join('\n').trimStart()}\n`);
}

/** Whether an end is shown: not for a sign-in that has not begun, or credentials that cannot be used. */
function lasts(life: SignInLife, target: Known['target'], error: Known['error']): boolean {
  if (life.kind === 'sso') return target !== undefined && life.expiresAt !== undefined;
  if (life.kind !== 'local') return true;
  return life.signIn ? life.signIn.expiresAt !== undefined : !error;
}

/**
 * One sentence: ready, or what is missing. `conflicts`: of the gateway service alone. `isToldBelow`: the failure is shown
 * whole below it.
 */
export function headlineOf(
  context: Context,
  report: StatusReport,
  {
    error,
    life,
    over,
    conflicts = [],
    isDoubtful = false,
    isToldBelow = false,
  }: Pick<Known, 'error' | 'life' | 'over'> &
    Partial<Pick<Known, 'conflicts' | 'isDoubtful'>> & { readonly isToldBelow?: boolean },
): string {
  const { language } = context;
  const { model, region, profile, apiKey, authMode } = report;
  const title = error ? describeError(error, language, context).title : '';
  if (error?.error === 'not-configured' && !error.facts.misplaced)
    return isToldBelow ? fill(texts.seeBelow, language) : fillAsCalled(texts.notSetUp, language, {}, context);
  if (error?.error === 'other-protocol')
    return fill(texts.otherWay, language, { providerId: '', ...error.facts });
  const facts = { model: model ?? '', region: region ?? '' };
  // What overrides a good sign-in is no reason to sign in.
  const isOver = error?.error === 'wrong-credential-wins';
  const exit = error && !isOver && model && region ? error.exitCode : undefined;
  const method = authMode === null ? undefined : methodOf(authMode);
  if (exit === EXIT.auth && method?.needsSignIn) return fill(texts.notSignedInYet, language, facts);
  if (exit === EXIT.auth && method?.usesApiKey) return fill(texts.noKeyYet, language, facts);
  if (error) return isToldBelow ? fill(texts.seeBelow, language) : fill(texts.notReady, language, { title });
  if (over) return fill(texts.readyOver, language, { ...facts, conflict: describeConflict(over, language) });
  let signIn = fill(texts.withSso, language, { profile: profile ?? '' });
  if (apiKey) signIn = fill(texts.withKey, language);
  if (life?.kind === 'local')
    signIn = fill(texts.withLocal, language, { credentials: nameCredentials(life.credentials, language) });
  if (isDoubtful) return fill(texts.readyDoubtful, language, { ...facts, signIn });
  const isOnlyHere = conflicts.some(({ about }) => about === 'credential');
  return fill(isOnlyHere ? texts.readyHere : texts.ready, language, { ...facts, signIn });
}

/** Width of the name column. */
const NAMES = 12;

function facts(
  { language }: Context,
  report: StatusReport,
  { life, target, isSso, others }: Known & { readonly life: SignInLife },
  columns: number,
): string[] {
  const { profile, accountId, roleName, model, provider, region, defaultModel, sso, apiKey } = report;
  const local = life.kind === 'local' ? life.credentials : undefined;
  const key = life.kind === 'sso' ? undefined : (apiKey?.kind ?? 'no-key');
  const signIn = signInName({ local, key, isSignedIn: sso?.signedIn === true }, language);
  const rows = {
    signIn: isSso || life.kind !== 'sso' ? signIn : fill(texts.noSignIn, language),
    portal: sso && parsePortal(target?.session.startUrl ?? '').ok ? target?.session : undefined,
    profile: local ? null : profile,
    account: { accountId, roleName },
    defaultModel,
    model: model && `${provider}/${model}`,
    others,
    region,
  };
  return setupLines(rows, language, columns);
}

/** How a setup signs in: with the machine's own credentials, with a key, or as a person. */
export function signInName(
  {
    local,
    key,
    isSignedIn,
  }: {
    readonly local: LocalCredentials | undefined;
    readonly key: ApiKey['kind'] | 'no-key' | undefined;
    readonly isSignedIn: boolean;
  },
  language: Language,
): string {
  if (local) return fill(texts.local, language, { credentials: nameCredentials(local, language) });
  if (key === 'no-key') return fill(texts.noKey, language);
  if (key) return fill(texts.apiKey, language, { kind: fill(texts[key], language) });
  return fill(isSignedIn ? texts.signedIn : texts.signInNeeded, language);
}

/** A setup as people read it. What is not known, or goes without saying, has no line. */
interface SetupRows {
  readonly signIn: string;
  readonly portal?: Pick<SsoSession, 'startUrl' | 'ssoRegion'> | undefined;
  readonly profile?: string | null | undefined;
  readonly account?: { readonly accountId: string | null; readonly roleName: string | null };
  /** The default model if another provider has it. */
  readonly defaultModel?: string | undefined;
  readonly model: string | null;
  /** Of the fallbacks, and of what else runs on Bedrock. */
  readonly others: Known['others'];
  readonly region: string | null;
}

/** Each fact after its name, wrapped at `columns`; one that does not fit goes below its name. */
export function setupLines(
  { signIn, portal, profile, account, defaultModel, model, others, region }: SetupRows,
  language: Language,
  columns: number,
): string[] {
  const { startUrl, ssoRegion } = portal ?? {};
  const { accountId, roleName } = account ?? {};
  const rows: readonly (readonly [Text, string | null | undefined])[] = [
    [texts.signIn, signIn],
    [texts.portal, startUrl && ssoRegion && fill(texts.inRegion, language, { startUrl, ssoRegion })],
    [texts.profile, profile],
    [
      texts.account,
      accountId && roleName ? fill(texts.roleIn, language, { accountId, roleName }) : accountId,
    ],
    [texts.default, defaultModel],
    [texts.model, model],
    [texts.fallback, others.fallback && listed(others.fallback, language)],
    ...USES.map((use) => [texts[use], others[use]] as const),
    [texts.titles, others.titles],
    [texts.region, region],
  ];
  return rows.flatMap(([text, value]) => {
    if (value == null) return [];
    const name = fill(text, language);
    const beside = wrapProse(visible(value), columns - NAMES);
    if (beside.some((line) => displayWidth(line) > columns - NAMES))
      return [name, ...wrapProse(visible(value), columns)];
    return beside.map((line, i) => padTo(i === 0 ? name : '', NAMES) + line);
  });
}

/** The path relative to the home folder if it is inside: `~/.aws/config`. */
export function shortPath({ env, osHome }: Pick<Context, 'env' | 'osHome'>, path: string): string {
  const way = relative(env.HOME || osHome, path);
  return visible(
    way === '' || way.startsWith('..') || way === path ? path : `~/${way.replaceAll('\\', '/')}`,
  );
}
