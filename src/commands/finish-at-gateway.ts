/** The last step of `init`: restarts the running gateway if needed and allowed, then asks the model through it. */

import type { Context } from '../context.ts';
import type { AppError } from '../failures/errors.ts';
import { wantsRestart } from '../gather/ask-afterwards.ts';
import type { Asker } from '../gather/asker.ts';
import { lookAtGateway, restartGateway } from '../prove/restart-gateway.ts';
import { askThroughGateway, type GatewayProof } from '../prove/through-gateway.ts';
import { reportOutdated, showAsking, showRestart } from '../report/gateway.ts';
import type { CheckedMachine } from '../setup/machine.ts';
import { startCommand } from '../setup/preflight.ts';

interface GatewayWishes {
  /** This run changed `.env`. */
  readonly wroteEnv: boolean;
  /** Restart it without asking the person. */
  readonly restart: boolean;
  /** Ask a question through it. */
  readonly ask: boolean;
}

interface GatewayEnd {
  readonly proof?: GatewayProof;
  /** Why the restart failed. */
  readonly failed?: AppError | undefined;
  /** The command that still has to start or restart the gateway; absent when it already runs with the current files. */
  readonly next?: string;
}

/**
 * Restarts the gateway if its environment is older than the files and the person agrees, then asks through it. A gateway
 * that still needs a restart is not asked, because its answer would prove the old setup. Throws CancelledError.
 */
export async function finishAtGateway(
  context: Context,
  machine: CheckedMachine,
  wishes: GatewayWishes,
  asker: Asker | undefined,
): Promise<GatewayEnd> {
  const { openclaw, service, snapshot } = machine;
  if (!openclaw) return { next: startCommand(undefined, context) };
  const path = snapshot.locations.stateEnv;
  const state = await lookAtGateway(context, { ...machine, openclaw }, wishes.wroteEnv);
  if (wishes.restart || (state.needsRestart && asker && (await wantsRestart(asker)))) {
    const failed = await showRestart(context, () => restartGateway(context, { ...machine, openclaw }));
    if (failed) return { failed };
  } else if (!state.running) return { next: startCommand(service, context) };
  else if (state.needsRestart) {
    if (state.outdated) reportOutdated(context, state.outdated, path);
    return { next: 'openclaw gateway restart' };
  }
  if (!wishes.ask) return {};
  return { proof: await showAsking(context, path, (view) => askThroughGateway(context, machine, view)) };
}
