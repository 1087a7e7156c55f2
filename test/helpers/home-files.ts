/** The files of a setup, by their paths in a machine's home folder. */
import type { Machine } from './machine.ts';

export const AWS = '.aws/config';
export const ENV = '.openclaw/.env';
export const CONFIG = '.openclaw/openclaw.json';
/** Our own folder. */
export const OWN = '.openclaw/openclaw-bedrock';

/** In the order of writing. */
export const FILES = [AWS, ENV, CONFIG];

/** The content of the three files; undefined if one does not exist. */
export function contents(machine: Machine): Promise<(string | undefined)[]> {
  return Promise.all(FILES.map(machine.read));
}
