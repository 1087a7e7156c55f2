/** Whether somebody talks to OpenClaw these days, asked of OpenClaw itself: where it keeps that differs by version. */
import type { Context } from '../context.ts';
import type { Locations } from '../files/locate.ts';
import { isMembers, type Value } from './config.ts';
import { findOpenclaw } from './install.ts';
import { readAnswer, runOpenclaw } from './run-openclaw.ts';

const TIMEOUT_MS = 30_000;

/**
 * Whether a person has talked to any agent since that time (epoch milliseconds); a heartbeat is none. No where OpenClaw
 * does not tell. Throws CancelledError.
 */
export async function usedSince(
  context: Pick<Context, 'env' | 'run' | 'platform'>,
  locations: Locations,
  time: number,
): Promise<boolean> {
  const openclaw = findOpenclaw(context, locations.stateDir);
  if (!openclaw) return false;
  const target = { command: openclaw.command, locations };
  const { stdout } = await runOpenclaw(context, target, ['sessions', '--all-agents', '--json'], TIMEOUT_MS);
  const answer: Value = readAnswer(stdout);
  const sessions = isMembers(answer) && Array.isArray(answer.sessions) ? answer.sessions : [];
  return sessions.some((one: Value) => isMembers(one) && Number(one.lastInteractionAt) >= time);
}
