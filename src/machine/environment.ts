import type { Environment } from '../context.ts';

/**
 * A copy of an environment in which a variable is found by its name as everybody writes it. Windows does not tell capitals
 * from small letters in names, an object does: there names are in capitals, but for npm's own, which are in small letters.
 */
export function readEnvironment(env: Environment, platform: NodeJS.Platform): Environment {
  if (platform !== 'win32') return { ...env };
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [/^npm_/i.test(name) ? name : name.toUpperCase(), value]),
  );
}
