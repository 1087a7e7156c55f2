/** What a look at a sign-in gives, whatever its mode. */
import { AppError, EXIT } from '../failures/errors.ts';
import type { Facts, Memory } from './decide.ts';

export interface Look {
  readonly facts: Facts;
  /** With what was seen of the sign-in's end. */
  readonly memory: Memory;
  /** Whether OpenClaw can sign a call now. */
  readonly signedIn: boolean;
  /** Epoch milliseconds; absent where it has no end, or none is known. */
  readonly expiresAt?: number | undefined;
}

/** Whether it may pass by itself: the network, a service that is busy, a clock that a waking machine has yet to set. */
export function isPassingTrouble(error: unknown): error is AppError {
  if (!(error instanceof AppError)) return false;
  return error.exitCode === EXIT.network || PASSING.has(error.error);
}

const PASSING = new Set(['portal-unavailable', 'clock-skew', 'bedrock-unavailable', 'throttled']);
