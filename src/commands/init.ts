/** `init`: gather → plan → apply → verify → report. */
import type { Command, Outcome } from '../cli/command.ts';
import type { ParsedFlags } from '../cli/flags.ts';
import { readLocationFlags } from '../cli/location-flags.ts';
import type { Context } from '../context.ts';
import { AppError, CancelledError, ERRORS, EXIT } from '../errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { examples } from '../messages/examples.ts';
import { report as texts } from '../messages/report.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { reportEnd } from '../report/init.ts';
import { describeChanges, describeWarnings, showPlan, showWarnings } from '../report/plan.ts';
import { gap, say } from '../report/say.ts';
import { createSignInDisplay } from '../report/sign-in-display.ts';
import { reportCalling, reportReply, reportShadow } from '../report/verify.ts';
import type { Asker } from '../wizard/ask.ts';
import { type Gathered, gather } from '../wizard/gather.ts';
import { questions } from '../wizard/questions.ts';
import { repeatCommand } from '../wizard/repeat-command.ts';
import { createAsker } from './asker.ts';
import { dryRunNotices } from './dry-run.ts';
import { settleFailedCall } from './failed-call.ts';
import { type LiveCall, makeLiveCall } from './live-call.ts';
import { mendInterrupted } from './locked.ts';
import { describeLooseModes, looseModes } from './loose-modes.ts';
import { preparePlugin, restartGateway } from './openclaw-steps.ts';
import { proveModels, type WrittenModels } from './prove-models.ts';
import { scrubKeys } from './scrub-keys.ts';
import { writePlan } from './write-plan.ts';

export const command: Command = {
  flags: questions.map(({ flag }) => flag),
  examples: [
    { line: 'openclaw-bedrock init', about: examples.init },
    {
      line: 'openclaw-bedrock init --auth sso --sso-start-url d-1234567890 --account-id 123456789012 --yes',
      about: examples.initSso,
    },
    { line: 'openclaw-bedrock init --api-key-stdin --yes < key.txt', about: examples.initKey },
    { line: 'openclaw-bedrock init --dry-run', about: examples.initDryRun },
  ],
  run,
};

async function run(context: Context, input: ParsedFlags): Promise<Outcome> {
  const locations = await locate(context, readLocationFlags(input.values));
  const dryRun = input.values['dry-run'] === true;
  if (!dryRun) await mendInterrupted(context, locations, 'init');
  const asker = context.interactive && !input.values.yes ? await createAsker(context) : undefined;
  const gathered = await gather(context, input, asker, createSignInDisplay(context, 'init'));
  const plan = await notedPlan(context, gathered);
  if (!context.json) showPlan(context, plan);
  if (dryRun) {
    if (!context.json) say(context, texts.dryRun);
    return { exitCode: EXIT.done, result: describeRun(context, gathered, plan) };
  }
  const command = commandOf(describeRun(context, gathered, plan));
  const written = await writePlan(context, gathered, plan, { asker, command });
  const { backupId, notices } = written;
  if (backupId !== null && !context.json) say(context, texts.written);
  if (!context.json) showWarnings(context, notices);
  const planned = describeRun(context, gathered, {
    ...written.plan,
    warnings: [...written.plan.warnings, ...notices],
  });
  const backupIds = backupId === null ? [] : [backupId];
  return finish(context, { gathered, plan: written.plan, backupIds }, { ...planned, backupId }, asker);
}

/** The plan, with what a person should know of the machine beside it. */
async function notedPlan(context: Context, gathered: Gathered): Promise<Plan> {
  const plan = buildPlan(gathered.answers, gathered.snapshot);
  const loose = describeLooseModes(await looseModes(context, gathered));
  const dry = gathered.draft.dryRun ? await dryRunNotices(context, gathered.snapshot.locations, plan) : [];
  return { ...plan, warnings: [...gathered.notices, ...plan.warnings, ...loose, ...dry] };
}

/** For the backup: the repeat-command without the program's name, which differs from machine to machine. */
function commandOf({ repeatCommand }: InitResult): string {
  return repeatCommand.slice(repeatCommand.indexOf('init'));
}

/** The members of `init --json`. */
type InitResult = ReturnType<typeof describeRun>;

function describeRun(context: Context, { draft }: Gathered, plan: Plan) {
  return {
    changes: describeChanges(plan, draft.dryRun === true),
    backupId: null as string | null,
    verify: null as LiveCall['result'] | null,
    repeatCommand: repeatCommand(context, draft),
    warnings: describeWarnings(context, plan.warnings),
  };
}

/** From written files to a working OpenClaw: its plugin, the live call, its gateway. */
async function finish(
  context: Context,
  written: WrittenModels,
  planned: InitResult,
  asker: Asker | undefined,
): Promise<Outcome> {
  const { gathered } = written;
  const { locations } = gathered.snapshot;
  const consent = { ...gathered.draft, asker };
  const pluginNotices = await preparePlugin(context, locations, consent);
  const proof = gathered.draft.noVerify
    ? undefined
    : await proveModels(context, written, asker, () => tryLiveCall(context, locations));
  const { call, failed, others: otherModels = [], written: end = written } = proof ?? {};
  const proven = call instanceof AppError ? undefined : call;
  const known = {
    ...planned,
    verify: proven?.result ?? null,
    otherModels,
    repeatCommand: repeatCommand(context, end.gathered.draft),
  };
  if (failed) {
    if (!context.json) showWarnings(context, pluginNotices);
    const { gathered: last, backupIds } = end;
    const undone = await settleFailedCall(context, last, { failure: failed, backupIds }, asker);
    const warnings = [...planned.warnings, ...describeWarnings(context, pluginNotices)];
    return { exitCode: ERRORS[failed.error].exit, result: { ...known, undone, warnings }, error: failed };
  }
  const keyNotices = proven ? await scrubKeys(context, locations, proven, gathered.snapshot) : [];
  const gatewayNotices = await restartGateway(context, locations, consent);
  const notices = [...pluginNotices, ...keyNotices, ...gatewayNotices];
  const result = {
    ...known,
    warnings: [...planned.warnings, ...describeWarnings(context, notices)],
  };
  if (!context.json) {
    showWarnings(context, notices);
    reportEnd(context, end.gathered, { repeatCommand: known.repeatCommand, verified: call !== undefined });
  }
  return { exitCode: EXIT.done, result };
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
