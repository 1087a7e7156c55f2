/** `verify`: makes a live call with exactly the credentials, model and endpoint that OpenClaw will use. */
import type { Command, Outcome, ParsedFlags } from '../command-line.ts';
import { locationFlags, outcomeOf, readLocationFlags } from '../command-line.ts';
import type { Context } from '../context.ts';
import { locate } from '../files/locate.ts';
import { askVersion } from '../openclaw/install.ts';
import { askThroughGateway, type GatewayView, networkNotices } from '../prove/gateway.ts';
import { makeLiveCall } from '../prove/live-call.ts';
import { showWarnings, writeView } from '../report/plan.ts';
import {
  describeCall,
  describeGateway,
  liveCallView,
  reportConflicts,
  reportReply,
  reportShadow,
  showAsking,
  type VerifyResult,
} from '../report/verify.ts';
import { createFlow, gap } from '../screen/say.ts';
import type { CheckedMachine } from '../setup/machine.ts';
import { examples, gateway } from '../text/texts.ts';
import { scrubKeys } from '../write/scrub-keys.ts';

export const command: Command<VerifyResult> = {
  flags: [{ name: 'gateway', kind: 'switch', help: gateway.verifyHelp }, ...locationFlags],
  examples: [
    { line: 'openclaw-bedrock verify', about: examples.verify },
    { line: 'openclaw-bedrock verify --gateway', about: gateway.verifyExample },
    { line: 'openclaw-bedrock verify --json', about: examples.verifyJson },
  ],
  run,
};

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome<VerifyResult>> {
  const locations = locate(context, readLocationFlags(values));
  await askVersion(context, locations.stateDir);
  const reply = createFlow(context.stdout);
  // The reply goes to stdout, as this command's data. With --json it is a member of the document instead.
  const view = liveCallView(context, (text) => context.json || reply.write(text));
  let machine: CheckedMachine | undefined;
  const onChecked = (checked: CheckedMachine) => {
    machine = checked;
  };
  const call = await makeLiveCall(context, locations, { ...view, onChecked })
    .finally(() => reply.end())
    .catch((error: unknown) => {
      if (machine) reportConflicts(context, machine, error);
      throw error;
    });
  reportReply(context, call);
  reportConflicts(context, call.machine);
  reportShadow(context, call);
  showWarnings(context, networkNotices(context, call.live, call.machine));
  // A switch to SSO made with --no-verify, or whose first call failed, is proven only now: old keys can go.
  const proven = writeView(context, 'verify');
  const { notices, problem } = await scrubKeys(context, locations, call, proven);
  showWarnings(context, notices);
  const ask = (view: GatewayView) => askThroughGateway(context, call.machine, view);
  const through = values.gateway === true ? await showAsking(context, locations.stateEnv, ask) : undefined;
  const result = { ...describeCall(call), ...(through && { gateway: describeGateway(context, through) }) };
  const error = through?.error ?? problem;
  if (error) gap(context);
  return outcomeOf(result, error);
}
