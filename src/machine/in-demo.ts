/** How `init` knows that it runs in the demo, and shows the demo's texts. */
import type { Environment } from '../context.ts';

/** The API key that the demo's simulated AWS accepts. It works nowhere else, so it may be printed. */
export const DEMO_VARIABLE = 'OPENCLAW_BEDROCK_DEMO_KEY';

/** The demo key to show at the key prompt; undefined outside the demo. */
export function demoKey(env: Environment): string | undefined {
  return env[DEMO_VARIABLE];
}
