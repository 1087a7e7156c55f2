import { LANGUAGES } from '../text/text.ts';
import { help } from '../text/texts.ts';
import type { Flag } from './flags.ts';

/** The flags that every command takes. */
export const globalFlags: readonly Flag[] = [
  { name: 'help', short: 'h', kind: 'switch', help: help.helpFlag },
  { name: 'version', short: 'v', kind: 'switch', help: help.versionFlag },
  { name: 'json', kind: 'switch', help: help.jsonFlag },
  { name: 'no-color', kind: 'switch', help: help.noColorFlag },
  { name: 'debug', kind: 'switch', help: help.debugFlag },
  { name: 'lang', kind: 'value', choices: LANGUAGES, help: help.langFlag },
];

/** Flags that may stand in place of a command: `openclaw-bedrock --verify`. */
export const topLevelFlags: readonly Flag[] = [
  ...globalFlags,
  { name: 'verify', kind: 'switch', help: help.verifyFlag },
];
