/** The running gateway after a change: whether it must be restarted, and a restart that is seen through to its end. */

import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { gatewayStart, type Outdated, readHealth, readOutdated } from '../openclaw/gateway.ts';
import { runOpenclaw } from '../openclaw/run-openclaw.ts';
import { redact } from '../secrets/redact.ts';
import type { Picture } from '../setup/machine.ts';

/** The clocks of the two looks at one process differ by less; a new one takes seconds to start. */
const SAME_MS = 1_000;

/** What 2026.5.22 says, with exit code 0, where it has no service to restart. */
const NO_SERVICE = /Gateway service (?:disabled|not )/;

/** OpenClaw itself waits for the gateway to come back, which takes up to a minute on a busy machine. */
const RESTART_MS = 180_000;
const PAUSE_MS = 2_000;
/** After OpenClaw's own wait this many looks, which with their own time come to about a minute. */
const LOOKS = 15;

type WithOpenclaw = Picture & { readonly openclaw: NonNullable<Picture['openclaw']> };

/** Whether a gateway has the files as they are now. */
export interface GatewayState {
  readonly running: boolean;
  /** It has, or may have, an older environment than `.env`. */
  readonly needsRestart: boolean;
  /** It says itself that it is older. */
  readonly outdated: Outdated | undefined;
}

/** Looks whether the gateway of this picture runs, and with what. `wroteEnv`: this run changed `.env`. */
export async function lookAtGateway(
  context: Context,
  { openclaw, snapshot: { locations } }: WithOpenclaw,
  wroteEnv: boolean,
): Promise<GatewayState> {
  const { state } = await readHealth(context, { ...openclaw, locations });
  if (state === 'down') return { running: false, needsRestart: false, outdated: undefined };
  const outdated = readOutdated(context, locations);
  // Where it left no note of its start, it had one before what this run wrote.
  const isUnknown = wroteEnv && gatewayStart(context, locations) === undefined;
  return { running: true, needsRestart: outdated !== undefined || isUnknown, outdated };
}

/**
 * Restarts the gateway, its service written anew where it holds something stale, and waits until it answers.
 * Returns why it did not come to that: gateway-not-restarted with OpenClaw's own words. Throws CancelledError.
 */
export async function restartGateway(
  context: Context,
  { openclaw, conflicts, snapshot }: WithOpenclaw,
): Promise<AppError | undefined> {
  const { locations } = snapshot;
  const target = { ...openclaw, locations };
  const stale = conflicts.some(({ remedy }) => remedy === 'reinstall-service');
  const steps = [...(stale ? [['gateway', 'install', '--force']] : []), ['gateway', 'restart']];
  const before = gatewayStart(context, locations);
  let said = '';
  for (const args of steps) {
    const { exitCode, stdout, stderr } = await runOpenclaw(context, target, args, RESTART_MS);
    said = redact(`${stdout}${stderr}`.trim());
    if (exitCode !== 0) return notRestarted(said || `exit code ${exitCode}`);
  }
  for (let look = 0; look < LOOKS; look++) {
    const { state } = await readHealth(context, target);
    // Where no service is installed 2026.5.22 restarts nothing and says that all is well; 2026.9.6 in a container goes on
    // in the same process, with the old environment.
    if (state === 'running') {
      const after = gatewayStart(context, locations);
      const same =
        before === undefined
          ? NO_SERVICE.test(said)
          : after !== undefined && Math.abs(after - before) < SAME_MS;
      return same ? notRestarted(said) : undefined;
    }
    await context.sleep(PAUSE_MS);
  }
  return notRestarted(said);
}

function notRestarted(said: string): AppError {
  return new AppError('gateway-not-restarted', { lines: said });
}
