/** `init`: gather → plan → apply → verify → report. */

import { dryRunNotices } from '../apply/dry-run-notices.ts';
import { mendInterrupted } from '../apply/locked.ts';
import { describeLooseModes, looseModes } from '../apply/loose-modes.ts';
import { type PluginState, preparePlugin } from '../apply/openclaw-steps.ts';
import { writePlan } from '../apply/write-plan.ts';
import type { Command, Outcome } from '../cli/command.ts';
import type { ParsedFlags } from '../cli/flags.ts';
import { readLocationFlags } from '../cli/location-flags.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../errors.ts';
import { type Locations, locate } from '../files/locate.ts';
import { examples } from '../messages/examples.ts';
import { report as texts } from '../messages/report.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { describeChanges, describeWarnings, showPlan, showWarnings } from '../report/plan.ts';
import { say } from '../report/say.ts';
import { createSignInDisplay } from '../report/sign-in-display.ts';
import type { LiveCall } from '../verify/live-call.ts';
import type { Asker } from '../wizard/ask.ts';
import { createAsker } from '../wizard/create-asker.ts';
import { type Gathered, gather } from '../wizard/gather.ts';
import { questions } from '../wizard/questions.ts';
import { repeatCommand, repeatWords } from '../wizard/repeat-command.ts';

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
  reportsProblems: true,
  run,
};

async function run(context: Context, input: ParsedFlags): Promise<Outcome> {
  const locations = locate(context, readLocationFlags(input.values));
  const dryRun = input.values['dry-run'] === true;
  // A wrong command line touches nothing, and least what another one would mean.
  const touches = !dryRun && input.problems.length === 0;
  if (touches) await mendInterrupted(context, locations, 'init');
  const asker = context.interactive && !input.values.yes ? await createAsker(context) : undefined;
  const early = asker && touches ? await prepareEarly(context, input, locations, asker) : undefined;
  const gathered = await gather(context, input, locations, asker, createSignInDisplay(context, 'init'));
  const plan = await notedPlan(context, gathered);
  if (!context.json) showPlan(context, plan);
  if (dryRun) {
    if (!context.json) say(context, texts.dryRun);
    return { exitCode: EXIT.done, result: describeRun(context, gathered, plan) };
  }
  const command = repeatWords(gathered.draft);
  const written = await writePlan(context, gathered, plan, { asker, command });
  const { backupId, notices } = written;
  if (backupId !== null && !context.json) say(context, texts.written);
  if (!context.json) showWarnings(context, notices);
  const planned = describeRun(context, gathered, {
    ...written.plan,
    warnings: [...written.plan.warnings, ...notices],
  });
  const backupIds = backupId === null ? [] : [backupId];
  const models = { gathered, plan: written.plan, backupIds };
  const { finish } = await import('./finish-init.ts');
  return finish(context, models, { ...planned, backupId }, { asker, early });
}

/** With a person there, the plugin comes before every question about AWS: without it none of them matters. */
async function prepareEarly(
  context: Context,
  { values }: ParsedFlags,
  locations: Locations,
  asker: Asker,
): Promise<PluginState> {
  const consent = { installPlugin: values['install-plugin'] === true, asker };
  const state = await preparePlugin(context, locations, consent);
  showWarnings(context, state.notices);
  return state;
}

/** The plan, with what a person should know of the machine beside it. */
async function notedPlan(context: Context, gathered: Gathered): Promise<Plan> {
  const plan = buildPlan(gathered.answers, gathered.snapshot);
  const loose = describeLooseModes(looseModes(context, gathered));
  const dry = gathered.draft.dryRun ? await dryRunNotices(context, gathered.snapshot.locations, plan) : [];
  return { ...plan, warnings: [...gathered.notices, ...plan.warnings, ...loose, ...dry] };
}

/** The members of `init --json`. */
export type InitResult = ReturnType<typeof describeRun>;

function describeRun(context: Context, { draft }: Gathered, plan: Plan) {
  return {
    changes: describeChanges(plan, draft.dryRun === true),
    backupId: null as string | null,
    verify: null as LiveCall['result'] | null,
    repeatCommand: repeatCommand(context, draft),
    warnings: describeWarnings(context, plan.warnings),
  };
}
