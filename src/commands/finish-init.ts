/** From written files to a working OpenClaw: its plugin, the live call, its gateway; and the end of `init`. */
import type { Outcome } from '../cli/command.ts';
import type { Context } from '../context.ts';
import { AppError, CancelledError, ERRORS, EXIT } from '../errors.ts';
import type { Locations } from '../files/locate.ts';
import { report as texts } from '../messages/report.ts';
import { type Picture, takePicture } from '../openclaw/picture.ts';
import type { Notice } from '../plan/plan.ts';
import { reportEnd } from '../report/init.ts';
import { describeWarnings, showWarnings } from '../report/plan.ts';
import { gap, say } from '../report/say.ts';
import { reportCalling, reportReply, reportShadow } from '../report/verify.ts';
import type { Asker } from '../wizard/ask.ts';
import type { Gathered } from '../wizard/gather.ts';
import { settleFailedCall } from './failed-call.ts';
import { networkNotices } from './gateway-notice.ts';
import type { InitResult } from './init.ts';
import { type LiveCall, makeLiveCall } from './live-call.ts';
import { conflictNotices, type PluginState, preparePlugin, restartGateway } from './openclaw-steps.ts';
import { scrubKeys } from './scrub-keys.ts';

/** `early`: what became of the plugin before the first question. Throws CancelledError. */
export async function finish(
  context: Context,
  gathered: Gathered,
  planned: InitResult,
  asker: Asker | undefined,
  early: PluginState | undefined,
): Promise<Outcome> {
  const { locations } = gathered.snapshot;
  const consent = { ...gathered.draft, asker };
  // Whoever was asked before the first question is not asked again.
  const again = early?.problem ? { installPlugin: false, asker: undefined } : consent;
  const plugin = await preparePlugin(context, locations, again);
  const call = gathered.draft.noVerify ? undefined : await tryLiveCall(context, locations);
  const answered = call instanceof AppError ? undefined : call;
  const failed = call instanceof AppError ? call : plugin.problem;
  const picture = await takePicture(context, locations);
  const notices = [
    ...plugin.notices,
    ...(call instanceof AppError && plugin.problem ? [{ text: texts.pluginToo, facts: {} }] : []),
    ...machineNotices(context, picture),
    ...(answered ? networkNotices(context, answered.live, answered.picture) : []),
    ...(answered
      ? await scrubKeys(context, locations, answered, { command: 'init', before: gathered.snapshot })
      : []),
    ...(failed ? [] : await restartGateway(context, picture, consent)),
  ];
  const warnings = [...planned.warnings, ...describeWarnings(context, notices)];
  const result = { ...planned, verify: answered?.result ?? null, warnings };
  if (!context.json) showWarnings(context, notices);
  if (call instanceof AppError) {
    const undone = await settleFailedCall(
      context,
      gathered,
      { failure: call, backupId: planned.backupId },
      asker,
    );
    return { exitCode: ERRORS[call.error].exit, result: { ...result, undone }, error: call };
  }
  if (failed) {
    say(context, texts.notDone);
    return { exitCode: ERRORS[failed.error].exit, result, error: failed };
  }
  if (!context.json) reportEnd(context, gathered, { ...planned, verified: call !== undefined });
  return { exitCode: EXIT.done, result };
}

/** No OpenClaw, or credentials that win over the set-up. A demo has no PATH, so that it finds nobody's OpenClaw. */
function machineNotices(context: Context, picture: Picture): Notice[] {
  const isMissing = !picture.openclaw && Boolean(context.env.PATH);
  return [
    ...(isMissing ? [{ text: texts.openclawMissing, facts: {} }] : []),
    ...conflictNotices(context, picture),
  ];
}

/** A failed call is an ending of its own: the files are written, and the person must hear of both. */
async function tryLiveCall(context: Context, locations: Locations): Promise<LiveCall | AppError> {
  try {
    const call = await makeLiveCall(context, locations, {
      beforeCall: (live) => reportCalling(context, live),
      onText: (text) => context.stderr.write(text),
    });
    gap(context);
    reportReply(context, call);
    reportShadow(context, call);
    return call;
  } catch (error) {
    if (error instanceof CancelledError) say(context, texts.filesKept);
    if (!(error instanceof AppError) || error instanceof CancelledError) throw error;
    return error;
  }
}
