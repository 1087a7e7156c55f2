/** What the gateway service would do otherwise than a call from this shell. */

import { API_KEY_VARIABLE } from '../openclaw/config.ts';
import { type Layer, winnerOf } from '../openclaw/environment.ts';
import { WATCHED, type Watched } from '../sign-in/conflict.ts';

/** A variable that the gateway service sees otherwise than this shell. Values are left out: they may be secrets. */
export interface Difference {
  readonly variable: Watched;
  readonly shell: Layer | undefined;
  readonly gateway: Layer | undefined;
}

/** Where a call from this shell proves nothing about the gateway: variables that decide the call and differ. */
export function differencesBetween(shell: readonly Layer[], gateway: readonly Layer[]): Difference[] {
  const hasKey = [shell, gateway].every((layers) => winnerOf(layers, API_KEY_VARIABLE)?.value);
  // With a key the rest of the identity is not looked at.
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
