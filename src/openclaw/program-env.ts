/** Which OpenClaw a started `openclaw` works on: the one that our flags mean, not the one it would find by itself. */
import { basename, dirname } from 'node:path';
import type { Environment } from '../context.ts';
import type { Locations } from '../files/locate.ts';

/** The environment as OpenClaw's own `--profile` sets it; as it is where OpenClaw finds the same files by itself. */
export function openclawEnv(env: Environment, locations: Locations): Environment {
  const { openclawConfig, stateDir, isDefaultState } = locations;
  const profile = profileOf(env, locations);
  return {
    ...env,
    ...(profile !== undefined && { OPENCLAW_PROFILE: profile }),
    ...(!isDefaultState && { OPENCLAW_STATE_DIR: stateDir }),
    ...(dirname(openclawConfig) !== stateDir && { OPENCLAW_CONFIG_PATH: openclawConfig }),
  };
}

/** Also in the names of services: constants of OpenClaw 2026.9.6, the same in 2026.5.7. */
export function profileOf(env: Environment, { stateDir }: Pick<Locations, 'stateDir'>): string | undefined {
  const name = /^\.openclaw-(.+)$/.exec(basename(stateDir))?.[1] ?? env.OPENCLAW_PROFILE?.trim();
  return name && name.toLowerCase() !== 'default' ? name : undefined;
}
