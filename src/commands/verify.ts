/** `verify`: the live call with exactly what OpenClaw will use. */

import { scrubKeys } from '../apply/scrub-keys.ts';
import type { Command, Outcome } from '../cli/command.ts';
import type { ParsedFlags } from '../cli/flags.ts';
import { locationFlags, readLocationFlags } from '../cli/location-flags.ts';
import type { Context } from '../context.ts';
import { EXIT } from '../errors.ts';
import { locate } from '../files/locate.ts';
import { examples } from '../messages/examples.ts';
import { createFlow } from '../report/flow.ts';
import { showWarnings } from '../report/plan.ts';
import { reportCalling, reportConflicts, reportReply, reportShadow } from '../report/verify.ts';
import { makeLiveCall } from '../verify/live-call.ts';
import { networkNotices } from '../verify/network-notices.ts';

export const command: Command = {
  flags: locationFlags,
  examples: [
    { line: 'openclaw-bedrock verify', about: examples.verify },
    { line: 'openclaw-bedrock verify --json', about: examples.verifyJson },
  ],
  run,
};

async function run(context: Context, { values }: ParsedFlags): Promise<Outcome> {
  const locations = locate(context, readLocationFlags(values));
  const reply = createFlow(context.stdout);
  const call = await makeLiveCall(context, locations, {
    onPicture: (picture) => reportConflicts(context, picture),
    beforeCall: (live) => reportCalling(context, live),
    // The reply is the data of this command; with --json it is in the document.
    onText: (text) => context.json || reply.write(text),
  }).finally(() => reply.end());
  reportReply(context, call);
  reportShadow(context, call);
  showWarnings(context, networkNotices(context, call.live, call.picture));
  // A switch to SSO made with --no-verify, or whose first call failed, is proven only now.
  showWarnings(context, await scrubKeys(context, locations, call, { command: 'verify' }));
  return { exitCode: EXIT.done, result: { ...call.result } };
}
