/** Changing files safely, as the commands do it: one run at a time, and what a killed run left put right first. */
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { sweepTempFiles } from '../files/temp-files.ts';
import { say } from '../screen/say.ts';
import { formatTime } from '../screen/time.ts';
import { files as texts } from '../text/texts.ts';
import { isAbandoned, type LockOwner, withLock } from './lock.ts';
import { assertTrusted, type OwnFiles, ownFiles } from './own-files.ts';
import { pathsWritten } from './places.ts';
import { isInterrupted, type Recovery, recover } from './recover.ts';
import { refuseOthersHome } from './refusals.ts';
import { foldersOf } from './transaction.ts';

/**
 * Runs `work` under the lock of the state dir, saying for whom it waits. It begins by putting right what a killed run
 * left, and hands `work` what was done about that. Throws as withLock and recover.
 */
export function locked<T>(
  context: Context,
  locations: Locations,
  command: string,
  work: (own: OwnFiles, recovery: Recovery | undefined) => Promise<T>,
): Promise<T> {
  const own = ownFiles(locations.stateDir);
  refuseOthersHome(context, locations, command);
  assertTrusted(own);
  const onWait = ({ since, ...owner }: { command: string; pid: number; host: string; since: number }) =>
    say(context, texts.waiting, { ...owner, since: formatTime(since) });
  return withLock(own, context, { command, onWait }, async (dead) =>
    work(own, await recoverAndTell(context, own, locations, dead)),
  );
}

/**
 * Before anything is read: puts right what a killed run left, and says so. Returns what was done about its change;
 * usually there is none, and then nothing is locked or made.
 */
export async function mendInterrupted(
  context: Context,
  locations: Locations,
  command: string,
): Promise<Recovery | undefined> {
  const own = ownFiles(locations.stateDir);
  refuseOthersHome(context, locations, command);
  await sweepTempFiles(await foldersOf(own, pathsWritten(locations)));
  if (!(await isInterrupted(own)) && !(await isAbandoned(own, context.now()))) return undefined;
  return locked(context, locations, command, async (_own, recovery) => recovery);
}

async function recoverAndTell(
  context: Context,
  own: OwnFiles,
  locations: Locations,
  dead: LockOwner | undefined,
): Promise<Recovery | undefined> {
  const recovery = await recover(own, locations, dead);
  if (!recovery) return undefined;
  const { outcome, command, at, edited } = recovery;
  const facts = { command, at: formatTime(at) };
  say(context, outcome === 'finished' ? texts.finished : texts.rolledBack, facts);
  for (const path of edited) say(context, texts.editedMeanwhile, { path });
  return recovery;
}
