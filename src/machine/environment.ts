import type { Environment } from '../context.ts';

/**
 * A copy of an environment that can be read with the usual variable names. Names are case-insensitive on Windows but
 * not in an object, so there they become uppercase, except npm's own, which are lowercase.
 */
export function readEnvironment(env: Environment, platform: NodeJS.Platform): Environment {
  if (platform !== 'win32') return { ...env };
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [/^npm_/i.test(name) ? name : name.toUpperCase(), value]),
  );
}

/** The API key that the demo's simulated AWS accepts. It works nowhere else, so it may be printed. */
export const DEMO_VARIABLE = 'OPENCLAW_BEDROCK_DEMO_KEY';

/** The demo key to show at the key prompt; undefined outside the demo. */
export function demoKey(env: Environment): string | undefined {
  return env[DEMO_VARIABLE];
}
