/** The files of a set-up, by their paths below the home of a machine. */
import type { Machine } from './machine.ts';

export const AWS = '.aws/config';
export const ENV = '.openclaw/.env';
export const CONFIG = '.openclaw/openclaw.json';
/** Our own folder. */
export const OWN = '.openclaw/openclaw-bedrock';

/** In the order in which they are written. */
export const FILES = [AWS, ENV, CONFIG];

/** What the three files hold; undefined for one that is not there. */
export function contents(machine: Machine): Promise<(string | undefined)[]> {
  return Promise.all(FILES.map(machine.read));
}
