/** `init`: gather → plan → apply → verify → report. */

import type { Command, Outcome } from '../command-line/command.ts';
import type { ParsedFlags } from '../command-line/flags.ts';
import { readLocationFlags } from '../command-line/location-flags.ts';
import type { Context } from '../context.ts';
import { type Locations, locate } from '../files/locate.ts';
import type { Asker } from '../gather/asker.ts';
import { gather } from '../gather/gather.ts';
import { preparePlugin } from '../gather/offer-plugin.ts';
import { questions } from '../gather/questions.ts';
import { showWarnings } from '../report/plan.ts';
import { writeView } from '../report/writing.ts';
import { examples } from '../text/texts.ts';
import { mendInterrupted } from '../write/locked.ts';
import type { PluginState } from '../write/openclaw-steps.ts';

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
  if (touches) await mendInterrupted(context, locations, 'init', writeView(context));
  const asker = !input.values.yes && context.interactive ? await makeAsker(context) : undefined;
  const early = asker && touches ? await prepareEarly(context, input, locations, asker) : undefined;
  const gathered = await gather(context, input, locations, asker);
  // Nobody waits for this before the first question.
  const { applyAnswers } = await import('./apply-answers.ts');
  return applyAnswers(context, gathered, { asker, early });
}

/** Loaded only where there is somebody to ask. */
async function makeAsker(context: Context): Promise<Asker> {
  const { createAsker } = await import('../gather/create-asker.ts');
  return createAsker(context);
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
