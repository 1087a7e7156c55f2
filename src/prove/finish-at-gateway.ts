/** The end of `init` and `login` at the gateway: restarted where it must be and may be, and asked where that proves something. */

import type { Context } from '../context.ts';
import type { AppError } from '../failures/errors.ts';
import type { Asker } from '../gather/asker.ts';
import { gatewayStart, readHealth, readOutdated } from '../openclaw/gateway.ts';
import { reportOutdated } from '../report/gateway.ts';
import type { Picture } from '../setup/picture.ts';
import { startCommand } from '../setup/preflight.ts';
import { fill } from '../text/text.ts';
import { report as texts } from '../text/texts.ts';
import { restartGateway } from './restart-gateway.ts';
import { type GatewayProof, proveGateway } from './through-gateway.ts';

/** What the person wants of it. */
export interface GatewayWishes {
  /** Restart it without asking. */
  readonly restart: boolean;
  /** Ask through it where it runs. */
  readonly prove: boolean;
  /** This run changed `.env`. */
  readonly wroteEnv: boolean;
  readonly asker: Asker | undefined;
}

export interface GatewayEnd {
  readonly proof: GatewayProof | undefined;
  /** A restart that was wanted and came to nothing. */
  readonly failed: AppError | undefined;
  /** What is left to do: the command that starts or restarts it; undefined where it runs with the files as they are. */
  readonly next: string | undefined;
}

/**
 * Looks whether the gateway of this picture runs, restarts it where it has an older environment than the files and the
 * person agrees, and asks through it. A gateway that was not restarted is not asked: it would prove the old set-up.
 * Throws CancelledError.
 */
export async function finishAtGateway(
  context: Context,
  picture: Picture,
  { restart, prove, wroteEnv, asker }: GatewayWishes,
): Promise<GatewayEnd> {
  const { openclaw, snapshot, service } = picture;
  const end = { proof: undefined, failed: undefined, next: undefined };
  if (!openclaw) return { ...end, next: startCommand(undefined, context) };
  const { locations } = snapshot;
  const running = (await readHealth(context, { ...openclaw, locations })).state !== 'down';
  const outdated = running ? readOutdated(context, locations) : undefined;
  // Where it left no note of its start, it had one before what this run wrote.
  const unknown = running && wroteEnv && gatewayStart(context, locations) === undefined;
  if (restart || ((outdated || unknown) && (await agrees(asker)))) {
    const failed = await restartGateway(context, { ...picture, openclaw });
    if (failed) return { ...end, failed, next: 'openclaw gateway restart' };
  } else if (!running) return { ...end, next: startCommand(service, context) };
  else if (outdated || unknown) {
    if (outdated) reportOutdated(context, outdated, locations.stateEnv);
    return { ...end, next: 'openclaw gateway restart' };
  }
  return prove ? { ...end, proof: await proveGateway(context, picture) } : end;
}

async function agrees(asker: Asker | undefined): Promise<boolean> {
  if (!asker) return false;
  return asker.prompter.confirm({ message: fill(texts.restartGateway, asker.language), initial: true });
}
