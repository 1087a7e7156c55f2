/** From written files to a working OpenClaw: its plugin, the live call, its gateway; and the end of `init`. */

import type { Outcome } from '../command-line/command.ts';
import type { Context } from '../context.ts';
import { AppError, CancelledError, EXIT } from '../failures/errors.ts';
import type { Locations } from '../files/locate.ts';
import type { Asker } from '../gather/asker.ts';
import type { Gathered } from '../gather/gather.ts';
import { preparePlugin } from '../gather/offer-plugin.ts';
import { repeatCommand } from '../gather/repeat-command.ts';
import { valueAt } from '../openclaw/config.ts';
import { realChanges } from '../plan/plan.ts';
import { settleFailedCall } from '../prove/failed-call.ts';
import { finishAtGateway } from '../prove/finish-at-gateway.ts';
import { type LiveCall, makeLiveCall } from '../prove/live-call.ts';
import { networkNotices } from '../prove/network-notices.ts';
import { proveModels, type WrittenModels } from '../prove/prove-models.ts';
import { showFailure } from '../report/failure.ts';
import { reportEnd } from '../report/init.ts';
import { keyLife, type SignInLife } from '../report/lifetime.ts';
import { type describeChanges, describeWarnings, showWarnings } from '../report/plan.ts';
import { reportCalling, reportReply, reportShadow } from '../report/verify.ts';
import { reportInstalled } from '../report/watch.ts';
import { writeView } from '../report/writing.ts';
import { createFlow } from '../screen/flow.ts';
import { say } from '../screen/say.ts';
import { conflictNotices } from '../setup/name-conflict.ts';
import { type Picture, takePicture } from '../setup/picture.ts';
import { methodOf } from '../sign-in/methods.ts';
import { isRefreshable } from '../sign-in/sso/token.ts';
import type { Notice } from '../text/text.ts';
import { fill, notice } from '../text/text.ts';
import { report as texts, watch } from '../text/texts.ts';
import { describeWatch } from '../watch/own-files.ts';
import { locked } from '../write/locked.ts';
import type { PluginState } from '../write/openclaw-steps.ts';
import { scrubKeys } from '../write/scrub-keys.ts';

/** The members of `init --json`, as far as they are known before the call. */
export interface InitResult {
  readonly changes: ReturnType<typeof describeChanges>;
  readonly backupId: string | null;
  readonly verify: LiveCall['result'] | null;
  readonly repeatCommand: string;
  readonly uses: Gathered['uses']['proofs'];
  readonly warnings: readonly string[];
}

/** Who can be asked, and what became of the plugin before the first question. */
export interface Present {
  readonly asker: Asker | undefined;
  readonly early: PluginState | undefined;
}

/** Throws CancelledError, and what writing after a swap of models throws. */
export async function finish(
  context: Context,
  written: WrittenModels,
  planned: InitResult,
  { asker, early }: Present,
): Promise<Outcome> {
  const { gathered } = written;
  const { locations } = gathered.snapshot;
  const consent = { ...gathered.draft, asker };
  // Whoever was asked before the first question is not asked again.
  const again = early?.problem ? { installPlugin: false, asker: undefined } : consent;
  const plugin = await preparePlugin(context, locations, again);
  const proof = gathered.draft.noVerify
    ? undefined
    : await proveModels(context, written, asker, () => tryLiveCall(context, locations));
  const end = proof?.written ?? written;
  const answered = proof?.call instanceof AppError ? undefined : proof?.call;
  const refused = proof?.failed ?? plugin.problem;
  const picture = answered?.picture ?? takePicture(context, locations);
  const before = gathered.snapshot;
  const scrubbed =
    answered &&
    (await scrubKeys(context, locations, answered, { command: 'init', before, view: writeView(context) }));
  const notices = [
    ...plugin.notices,
    ...(proof?.failed && plugin.problem ? [notice(texts.pluginToo)] : []),
    ...machineNotices(context, picture),
    ...(answered ? networkNotices(context, answered.live, answered.picture) : []),
    ...(scrubbed?.notices ?? []),
  ];
  if (!context.json) showWarnings(context, notices);
  const wishes = {
    restart: gathered.draft.restartGateway === true,
    prove: proof !== undefined && !gathered.draft.noGateway,
    wroteEnv: realChanges(end.plan).some(({ path }) => path === locations.stateEnv),
    asker,
  };
  const gateway = refused ? undefined : await finishAtGateway(context, picture, wishes);
  const problem = refused ?? gateway?.failed ?? gateway?.proof?.error;
  const result = {
    ...planned,
    verify: answered?.result ?? null,
    gateway: gateway?.proof?.result ?? null,
    otherModels: proof?.others ?? [],
    repeatCommand: repeatCommand(context, end.gathered.draft),
    warnings: [...planned.warnings, ...describeWarnings(context, notices)],
  };
  if (problem) return failing(context, end, result, { failure: proof?.failed, problem }, asker);
  if (!context.json) {
    const { repeatCommand: command } = result;
    const life = lifeOf(end.gathered, context.now());
    const through = gateway?.proof?.result.model ?? undefined;
    const { next } = gateway ?? {};
    reportEnd(context, { repeatCommand: command, verified: proof !== undefined, through, next, life });
  }
  await keepAlive(context, end.gathered, picture, asker);
  const kept = scrubbed?.problem;
  if (kept) return { exitCode: kept.exitCode, result, error: kept };
  return { exitCode: EXIT.done, result };
}

/** What is known of the sign-in's end; without a sign-in in this run only what would renew one. */
function lifeOf({ draft, signedIn }: Gathered, now: number): SignInLife | undefined {
  if (draft.credentials) return { kind: 'local', credentials: draft.credentials };
  if (draft.apiKey) return keyLife(draft.apiKey);
  if (!signedIn) return undefined;
  const { expiresAt, registrationExpiresAt } = signedIn.token;
  const refreshable = isRefreshable(signedIn.token, now);
  return { kind: 'sso', expiresAt, refreshable, ...(registrationExpiresAt && { registrationExpiresAt }) };
}

/** A set-up that is written and does not work, because a call failed or OpenClaw lacks its plugin. */
async function failing(
  context: Context,
  { gathered, backupIds }: WrittenModels,
  result: Record<string, unknown>,
  { failure, problem }: { readonly failure: AppError | undefined; readonly problem: AppError },
  asker: Asker | undefined,
): Promise<Outcome> {
  const exitCode = problem.exitCode;
  if (failure) {
    const { undone, notices } = await settleFailedCall(context, gathered, { failure, backupIds }, asker);
    return { exitCode, result: { ...result, undone }, error: problem, afterwards: notices };
  }
  return { exitCode, result, error: problem, afterwards: [notice(texts.notDone)] };
}

/**
 * No OpenClaw, one whose gateway will not start, or credentials that win over the set-up. A demo has no PATH, so that
 * it finds nobody's OpenClaw.
 */
function machineNotices(context: Context, picture: Picture): Notice[] {
  const { openclaw, setup } = picture;
  const neverSetUp = openclaw && valueAt(setup.config, 'gateway', 'mode') === undefined;
  return [
    ...(!openclaw && context.env.PATH ? [notice(texts.openclawMissing)] : []),
    ...(neverSetUp ? [notice(texts.gatewayNeverSetUp)] : []),
    ...conflictNotices(picture.conflicts, context),
  ];
}

/** A failed call is an ending of its own: the files are written, and the person must hear of both. */
async function tryLiveCall(context: Context, locations: Locations): Promise<LiveCall | AppError> {
  const reply = createFlow(context.stderr);
  try {
    const call = await makeLiveCall(context, locations, {
      beforeCall: (live) => reportCalling(context, live),
      onText: (text) => reply.write(text),
    }).finally(() => reply.end());
    reportReply(context, call);
    reportShadow(context, call);
    return call;
  } catch (error) {
    if (error instanceof CancelledError) say(context, texts.filesKept);
    if (!(error instanceof AppError) || error instanceof CancelledError) throw error;
    return error;
  }
}

/** The timer that keeps the sign-in alive: one question, and none where it is installed; then it is brought up to date. */
async function keepAlive(
  context: Context,
  { draft }: Gathered,
  picture: Picture,
  asker: Asker | undefined,
): Promise<void> {
  const { locations } = picture.snapshot;
  const installation = describeWatch(locations, context.platform)?.installation;
  if (installation?.version === context.version) return;
  const isWanted = draft.auth && methodOf(draft.auth).needsSignIn && asker && picture.openclaw;
  if (!installation && !isWanted) return;
  const message = fill(watch.offer, context.language);
  if (!installation && !(await asker?.prompter.confirm({ message, initial: true }))) return;
  const { every = '10m', notify = null, quiet = true } = installation ?? {};
  try {
    const { install } = await import('../watch/install.ts');
    const wish = { every, notify, quiet };
    const installed = await locked(context, locations, 'init', writeView(context), () =>
      install(context, locations, wish),
    );
    if (!context.json) reportInstalled(context, installed);
    if (!context.json && !notify) say(context, watch.offerMessages);
  } catch (error) {
    // The set-up is done and works without it.
    if (!(error instanceof AppError) || error instanceof CancelledError) throw error;
    showFailure(context, error);
  }
}
