/** Compares what the gateway service sees with what this shell sees. */

import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { type Layer, winnerOf } from '../openclaw/environment.ts';
import { WATCHED, type Watched } from '../sign-in/conflict.ts';

/**
 * A variable whose value differs between the gateway service and this shell. Values are omitted: they may be secrets.
 */
export interface Difference {
  readonly variable: Watched;
  readonly shell: Layer | undefined;
  readonly gateway: Layer | undefined;
}

/** Variables that decide the call and differ, so that a call from this shell does not test the gateway. */
export function differencesBetween(shell: readonly Layer[], gateway: readonly Layer[]): Difference[] {
  const hasKey = [shell, gateway].every((layers) => winnerOf(layers, API_KEY_VARIABLE)?.value);
  // With an API key, the other credentials are not used.
  const deciding = WATCHED.filter(
    (name) =>
      !hasKey ||
      !/^AWS_(PROFILE|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|CONFIG_FILE|SHARED_CREDENTIALS_FILE)$/.test(
        name,
      ),
  );
  return deciding.flatMap((variable) => {
    const [here, there] = [winnerOf(shell, variable), winnerOf(gateway, variable)];
    if (here?.value === there?.value) return [];
    return [{ variable, shell: here?.layer, gateway: there?.layer }];
  });
}
