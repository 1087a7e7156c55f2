/** `init`: gather → plan → apply → verify → report. */
import type { Command, Outcome } from '../cli/command.ts';
import type { ParsedFlags } from '../cli/flags.ts';
import type { Context } from '../context.ts';
import { AppError, CancelledError, ERRORS, EXIT } from '../errors.ts';
import type { Locations } from '../files/locate.ts';
import { applyPlan } from '../files/transaction.ts';
import { examples } from '../messages/examples.ts';
import { report as texts } from '../messages/report.ts';
import { fill } from '../messages/text.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { isEmpty, type Notice, type Plan } from '../plan/plan.ts';
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
import { type LiveCall, makeLiveCall } from './live-call.ts';
import { preparePlugin, restartGateway } from './openclaw-steps.ts';
import { proveModels } from './prove-models.ts';

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
  const asker = context.interactive && !input.values.yes ? await createAsker(context) : undefined;
  const gathered = await gather(context, input, asker, createSignInDisplay(context));
  const plan = withNotices(buildPlan(gathered.answers, gathered.snapshot), gathered.notices);
  const planned = describeRun(context, gathered, plan);
  if (!context.json) showPlan(context, plan);
  if (gathered.draft.dryRun) {
    if (!context.json) say(context, texts.dryRun);
    return { exitCode: EXIT.done, result: planned };
  }
  await confirmPlan(context, plan, asker);
  const { backupId = null } = await applyPlan(plan, context.signal);
  if (!isEmpty(plan) && !context.json) say(context, texts.written);
  return finish(context, { gathered, plan }, { ...planned, backupId }, asker);
}

function withNotices(plan: Plan, notices: readonly Notice[]): Plan {
  return { ...plan, warnings: [...notices, ...plan.warnings] };
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

/** An empty plan needs no consent. "No" is a cancel: nothing has been written. */
async function confirmPlan({ language }: Context, plan: Plan, asker: Asker | undefined) {
  if (!asker || isEmpty(plan)) return;
  const yes = await asker.prompter.confirm({ message: fill(texts.confirmWrite, language), initial: true });
  if (!yes) throw new CancelledError();
}

/** From written files to a working OpenClaw: its plugin, the live call, its gateway. */
async function finish(
  context: Context,
  { gathered, plan }: { readonly gathered: Gathered; readonly plan: Plan },
  planned: InitResult,
  asker: Asker | undefined,
): Promise<Outcome> {
  const { locations } = gathered.snapshot;
  const consent = { ...gathered.draft, asker };
  const pluginNotices = await preparePlugin(context, locations, consent);
  const proof = gathered.draft.noVerify
    ? undefined
    : await proveModels(context, { gathered, plan }, asker, () => tryLiveCall(context, locations));
  const { call, failed, others = [] } = proof ?? {};
  const settled = proof?.gathered ?? gathered;
  const gatewayNotices = failed ? [] : await restartGateway(context, locations, consent);
  const notices = [...pluginNotices, ...gatewayNotices];
  const result = {
    ...planned,
    verify: call === undefined || call instanceof AppError ? null : call.result,
    otherModels: others,
    repeatCommand: repeatCommand(context, settled.draft),
    warnings: [...planned.warnings, ...describeWarnings(context, notices)],
  };
  if (!context.json) showWarnings(context, notices);
  if (failed) {
    say(context, texts.filesKept);
    return { exitCode: ERRORS[failed.error].exit, result, error: failed };
  }
  const { repeatCommand: repeat } = result;
  if (!context.json) reportEnd(context, settled, { repeatCommand: repeat, verified: call !== undefined });
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
