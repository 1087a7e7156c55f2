import type { LocationFlags } from '../context.ts';
import { locationFlags as texts } from '../text/texts.ts';
import type { Flag, FlagValues } from './flags.ts';

export const configFlag: Flag = {
  name: 'config',
  kind: 'value',
  placeholder: 'PATH',
  help: texts.configHelp,
};
export const stateDirFlag: Flag = {
  name: 'state-dir',
  kind: 'value',
  placeholder: 'DIR',
  help: texts.stateDirHelp,
};
export const openclawProfileFlag: Flag = {
  name: 'openclaw-profile',
  kind: 'value',
  placeholder: 'NAME',
  // OpenClaw's own rule. The name becomes part of a path.
  form: { matches: /^[a-z0-9][a-z0-9_-]{0,63}$/i, wrong: texts.notAnOpenclawProfile },
  help: texts.openclawProfileHelp,
};

/** Which OpenClaw a command uses. Every command that reads its files has these flags. */
export const locationFlags: readonly Flag[] = [configFlag, stateDirFlag, openclawProfileFlag];

export function readLocationFlags(values: FlagValues): LocationFlags {
  return {
    config: values.config as string | undefined,
    stateDir: values['state-dir'] as string | undefined,
    openclawProfile: values['openclaw-profile'] as string | undefined,
  };
}
