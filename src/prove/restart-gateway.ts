/** Whether the running gateway needs a restart after a change, and the restart itself. */

import type { Context } from '../context.ts';
import { AppError } from '../failures/errors.ts';
import { gatewayStart, type Outdated, readHealth, readOutdated } from '../openclaw/gateway.ts';
import { runOpenclaw } from '../openclaw/run-openclaw.ts';
import { redact } from '../secrets/redact.ts';
import type { CheckedMachine } from '../setup/machine.ts';

/** Two readings of one process's start time differ by less; a new process takes seconds to start. */
const SAME_MS = 1_000;

/** What 2026.5.22 says, with exit code 0, if it has no service to restart. */
const NO_SERVICE = /Gateway service (?:disabled|not )/;

/** OpenClaw itself waits for the gateway to come back, which takes up to a minute on a busy machine. */
const RESTART_MS = 180_000;
const PAUSE_MS = 2_000;
/** How long to ask after OpenClaw's own wait. */
const BACK_MS = 60_000;

type WithOpenclaw = CheckedMachine & { readonly openclaw: NonNullable<CheckedMachine['openclaw']> };

/** Whether a gateway runs, and whether it has the current files. */
export interface GatewayState {
  readonly running: boolean;
  /** Its environment is, or may be, older than `.env`. */
  readonly needsRestart: boolean;
  /** OpenClaw's own note shows that it started before `.env` changed. */
  readonly outdated: Outdated | undefined;
}

/** Asks whether the gateway runs and whether it is outdated. `wroteEnv`: this run changed `.env`. */
export async function askGatewayState(
  context: Context,
  { openclaw, snapshot: { locations } }: WithOpenclaw,
  wroteEnv: boolean,
): Promise<GatewayState> {
  const { state } = await readHealth(context, { ...openclaw, locations });
  if (state === 'down') return { running: false, needsRestart: false, outdated: undefined };
  const outdated = readOutdated(context, locations);
  // Without a note of its start, it must have started before this run wrote `.env`.
  const isUnknown = wroteEnv && gatewayStart(context, locations) === undefined;
  return { running: true, needsRestart: outdated !== undefined || isUnknown, outdated };
}

/**
 * Restarts the gateway and waits until it answers; reinstalls its service first if that holds stale values. Returns
 * gateway-not-restarted with OpenClaw's own words if it fails. Throws CancelledError.
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
  for (const end = context.now() + BACK_MS; context.now() < end; await context.sleep(PAUSE_MS)) {
    const { state } = await readHealth(context, target);
    // Without a service, 2026.5.22 restarts nothing and still reports success; 2026.9.6 in a container goes on in the
    // same process, with the old environment.
    if (state === 'running') {
      const after = gatewayStart(context, locations);
      const same =
        before === undefined
          ? NO_SERVICE.test(said)
          : after !== undefined && Math.abs(after - before) < SAME_MS;
      return same ? notRestarted(said) : undefined;
    }
  }
  return notRestarted(said);
}

function notRestarted(said: string): AppError {
  return new AppError('gateway-not-restarted', { lines: said });
}
