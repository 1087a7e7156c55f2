/** `init`: gather → plan → apply → verify → report. */
import type { Command, Outcome } from '../cli/command.ts';
import type { ParsedFlags } from '../cli/flags.ts';
import { readLocationFlags } from '../cli/location-flags.ts';
import type { Context } from '../context.ts';
import { AppError, CancelledError, ERRORS, EXIT } from '../errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { applyPlan } from '../files/transaction.ts';
import { examples } from '../messages/examples.ts';
import { report as texts } from '../messages/report.ts';
import { fill } from '../messages/text.ts';
import { takePicture } from '../openclaw/picture.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { isEmpty, type Plan } from '../plan/plan.ts';
import { reportEnd } from '../report/init.ts';
import { describeChanges, describeWarnings, showPlan, showWarnings } from '../report/plan.ts';
import { gap, say } from '../report/say.ts';
import { createSignInDisplay } from '../report/sign-in-display.ts';
import { reportCalling, reportReply } from '../report/verify.ts';
import type { Asker } from '../wizard/ask.ts';
import { type Gathered, gather } from '../wizard/gather.ts';
import { questions } from '../wizard/questions.ts';
import { repeatCommand } from '../wizard/repeat-command.ts';
import { createAsker } from './asker.ts';
import { networkNotices } from './gateway-notice.ts';
import { type LiveCall, makeLiveCall } from './live-call.ts';
import { conflictNotices, type PluginState, preparePlugin, restartGateway } from './openclaw-steps.ts';

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
  const early = asker && !input.values['dry-run'] ? await prepareEarly(context, input, asker) : undefined;
  const gathered = await gather(context, input, asker, createSignInDisplay(context));
  const plan = buildPlan(gathered.answers, gathered.snapshot);
  const planned = describeRun(context, gathered, plan);
  if (!context.json) showPlan(context, plan);
  if (gathered.draft.dryRun) {
    if (!context.json) say(context, texts.dryRun);
    return { exitCode: EXIT.done, result: planned };
  }
  await confirmPlan(context, plan, asker);
  const { backupId = null } = await applyPlan(plan, context.signal);
  if (!isEmpty(plan) && !context.json) say(context, texts.written);
  return finish(context, gathered, { ...planned, backupId }, asker, early);
}

/** With a person there, the plugin comes before every question about AWS: without it none of them matters. */
async function prepareEarly(context: Context, { values }: ParsedFlags, asker: Asker): Promise<PluginState> {
  const locations = await locate(context, readLocationFlags(values));
  const state = await preparePlugin(context, locations, {
    installPlugin: values['install-plugin'] === true,
    asker,
  });
  showWarnings(context, state.notices);
  return state;
}

/** The members of `init --json`. */
type InitResult = ReturnType<typeof describeRun>;

function describeRun(context: Context, { answers, draft }: Gathered, plan: Plan) {
  const { signIn } = answers;
  const role = signIn.mode === 'sso' ? { accountId: signIn.accountId, roleName: signIn.roleName } : {};
  return {
    changes: describeChanges(plan, draft.dryRun === true),
    backupId: null as string | null,
    verify: null as LiveCall['result'] | null,
    repeatCommand: repeatCommand(context, { ...draft, ...role }),
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
  gathered: Gathered,
  planned: InitResult,
  asker: Asker | undefined,
  early: PluginState | undefined,
): Promise<Outcome> {
  const { locations } = gathered.snapshot;
  const consent = { ...gathered.draft, asker };
  // Whoever was asked before the first question is not asked again.
  const plugin = await preparePlugin(
    context,
    locations,
    early?.problem ? { installPlugin: false, asker: undefined } : consent,
  );
  const call = gathered.draft.noVerify ? undefined : await tryLiveCall(context, locations);
  const callFailed = call instanceof AppError ? call : undefined;
  const picture = await takePicture(context, locations);
  const failed = callFailed ?? plugin.problem;
  const notices = [
    ...plugin.notices,
    ...(callFailed && plugin.problem ? [{ text: texts.pluginToo, facts: {} }] : []),
    // A demo has no PATH, so that it finds nobody's OpenClaw.
    ...(picture.openclaw || !context.env.PATH ? [] : [{ text: texts.openclawMissing, facts: {} }]),
    ...conflictNotices(context, picture),
    ...(call && !(call instanceof AppError) ? networkNotices(context, call.live, call.picture) : []),
    ...(failed ? [] : await restartGateway(context, picture, consent)),
  ];
  const result = {
    ...planned,
    verify: call === undefined || call instanceof AppError ? null : call.result,
    warnings: [...planned.warnings, ...describeWarnings(context, notices)],
  };
  if (!context.json) showWarnings(context, notices);
  if (failed) {
    say(context, callFailed ? texts.filesKept : texts.notDone);
    return { exitCode: ERRORS[failed.error].exit, result, error: failed };
  }
  if (!context.json) reportEnd(context, gathered, { ...planned, verified: call !== undefined });
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
    return call;
  } catch (error) {
    if (error instanceof CancelledError) say(context, texts.filesKept);
    if (!(error instanceof AppError) || error instanceof CancelledError) throw error;
    return error;
  }
}
