/** The end of `init` at the running gateway: restarted where it must be and may be, and asked where that proves something. */

import type { Context } from '../context.ts';
import type { AppError } from '../failures/errors.ts';
import { wantsRestart } from '../gather/ask-afterwards.ts';
import type { Asker } from '../gather/asker.ts';
import { lookAtGateway, restartGateway } from '../prove/restart-gateway.ts';
import { askThroughGateway, type GatewayProof } from '../prove/through-gateway.ts';
import { reportOutdated, showAsking, showRestart } from '../report/gateway.ts';
import type { Picture } from '../setup/picture.ts';
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
  /** A restart that was wanted and came to nothing. */
  readonly failed?: AppError | undefined;
  /** What is left to do: the command that starts or restarts it; absent where it runs with the files as they are. */
  readonly next?: string;
}

/**
 * Restarts the gateway where it has an older environment than the files and the person agrees, and asks through it. One that
 * was not restarted is not asked: it would prove the old set-up. Throws CancelledError.
 */
export async function finishAtGateway(
  context: Context,
  picture: Picture,
  wishes: GatewayWishes,
  asker: Asker | undefined,
): Promise<GatewayEnd> {
  const { openclaw, service, snapshot } = picture;
  if (!openclaw) return { next: startCommand(undefined, context) };
  const path = snapshot.locations.stateEnv;
  const state = await lookAtGateway(context, { ...picture, openclaw }, wishes.wroteEnv);
  if (wishes.restart || (state.needsRestart && asker && (await wantsRestart(asker)))) {
    const failed = await showRestart(context, () => restartGateway(context, { ...picture, openclaw }));
    if (failed) return { failed };
  } else if (!state.running) return { next: startCommand(service, context) };
  else if (state.needsRestart) {
    if (state.outdated) reportOutdated(context, state.outdated, path);
    return { next: 'openclaw gateway restart' };
  }
  if (!wishes.ask) return {};
  return { proof: await showAsking(context, path, (view) => askThroughGateway(context, picture, view)) };
}
