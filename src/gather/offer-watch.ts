/** Suggests the timer that keeps a sign-in alive, and updates an existing one. */

import type { Context } from '../context.ts';
import { isFailure } from '../failures/errors.ts';
import { showFailure } from '../report/failure.ts';
import { writeView } from '../report/plan.ts';
import { reportInstalled } from '../report/watch.ts';
import { say } from '../screen/say.ts';
import type { CheckedMachine } from '../setup/machine.ts';
import { methodOf } from '../sign-in/methods.ts';
import { fill } from '../text/text.ts';
import { watch as texts } from '../text/texts.ts';
import { describeWatch } from '../watch/own-files.ts';
import { locked } from '../write/recover.ts';
import type { Asker } from './asker.ts';
import type { Gathered } from './gather.ts';

/**
 * Asks one question; none if nothing needs the timer or it is installed. A failure is only shown: the setup works
 * without it. Throws CancelledError.
 */
export async function offerWatch(
  context: Context,
  { draft }: Gathered,
  { openclaw, snapshot: { locations } }: CheckedMachine,
  asker: Asker | undefined,
): Promise<void> {
  const installation = describeWatch(locations, context.platform)?.installation;
  if (installation?.version === context.version) return;
  if (!installation) {
    if (!asker || !openclaw || !methodOf(draft.auth).needsSignIn) return;
    const message = fill(texts.offer, context.language);
    if (!(await asker.prompter.confirm({ message, initial: true }))) return;
  }
  const { every = '10m', notify = null, quiet = true } = installation ?? {};
  try {
    const { install } = await import('../watch/install.ts');
    const options = { every, notify, quiet };
    const installed = await locked(context, locations, 'init', writeView(context), () =>
      install(context, locations, options),
    );
    if (context.json) return;
    reportInstalled(context, installed);
    if (!notify) say(context, texts.offerMessages);
  } catch (error) {
    if (!isFailure(error)) throw error;
    showFailure(context, error);
  }
}
