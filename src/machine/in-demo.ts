/** How an `init` in the sandbox knows where it is: the demo's own words stand where they are needed. */
import type { Environment } from '../context.ts';

/** Its value is the key that the sandbox accepts. It opens nothing else, so it may be printed. */
export const DEMO_VARIABLE = 'OPENCLAW_BEDROCK_DEMO_KEY';

/** The key to show at the prompt for one; nothing outside of a demo. */
export function demoKey(env: Environment): string | undefined {
  return env[DEMO_VARIABLE];
}
