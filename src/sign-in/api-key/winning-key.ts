/** The Bedrock API key that OpenClaw would use: the same answer for `status` and `doctor`. */

import { AppError } from '../../failures/errors.ts';
import type { BedrockProvider } from '../../openclaw/config.ts';
import { API_KEY_VARIABLE, plaintextKey } from '../../openclaw/config.ts';
import { type Layer, winnerOf } from '../../openclaw/environment.ts';
import { type ApiKey, readApiKey } from './api-key.ts';

export interface WinningKey {
  /** Undefined if no layer has a key, or if the one that takes effect cannot be one. */
  readonly key: ApiKey | undefined;
  /** Why OpenClaw cannot use it, judged by the key alone. */
  readonly error: AppError | undefined;
}

/** Where to read the key from. */
interface KeySetup {
  readonly layers: readonly Layer[];
  readonly provider: BedrockProvider | undefined;
  readonly region: string | undefined;
}

/** api-key-missing, with {emptyVariable} if this shell has it set but empty. `path`: where the key belongs. */
export function keyMissing(layers: readonly Layer[], path: string): AppError {
  const winner = winnerOf(layers, API_KEY_VARIABLE);
  const isEmptyHere = winner?.value === '' && winner.layer.kind === 'process';
  return new AppError('api-key-missing', { path, ...(isEmptyHere && { emptyVariable: API_KEY_VARIABLE }) });
}

/** Reads it. `path` is the file where it belongs, `now` is in epoch milliseconds. */
export function winningKey(
  { layers, provider, region = '' }: KeySetup,
  path: string,
  now: number,
): WinningKey {
  const given = winnerOf(layers, API_KEY_VARIABLE)?.value;
  if (!given) {
    const isWritten = given === undefined && provider && plaintextKey(provider.value) !== undefined;
    const error = isWritten ? new AppError('api-key-in-config') : keyMissing(layers, path);
    return { key: undefined, error };
  }
  const key = readApiKey(given);
  if (!key.ok) return { key: undefined, error: new AppError('api-key-malformed', { region }) };
  if (key.kind === 'long-term') return { key, error: undefined };
  const hasExpired = Date.parse(key.expiresAt ?? '') <= now;
  if (hasExpired) return { key, error: new AppError('api-key-expired', { region }) };
  return { key, error: key.region === region ? undefined : new AppError('api-key-rejected', { region }) };
}
