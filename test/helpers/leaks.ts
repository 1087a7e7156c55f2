/** The only check that no secret leaks: on every output that a test captures, and on every temp home at the end. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_KEY } from '../../src/demo/sandbox.ts';

/** Complete keys and tokens by their shape: those of a stand-in inside the program (demo) are not known here. */
const SHAPES = [/ABSK[\w+/]{30,}={0,2}/g, /bedrock-api-key-[\w+/]{40,}/g, /IQoJb3JpZ2luX2Vj[\w+/]{30,}/g];

/** Files in a home folder that are meant to contain secrets. */
const MEANT_TO = /(^|\/)\.env$|^\.aws\/sso\/cache\/|\/openclaw-bedrock\/backups\//;

/** Throws if a text contains a secret, naming it by its first characters. */
export function expectNoSecret(text: string, secrets: Iterable<string>, where: string): void {
  for (const secret of secrets) if (text.includes(secret)) throw leak(secret, where);
  for (const shape of SHAPES)
    for (const [found] of text.matchAll(shape)) if (found !== SAMPLE_KEY) throw leak(found, where);
}

function leak(secret: string, where: string): Error {
  return new Error(`SECRET LEAKED: ${secret.slice(0, 8)}… (${secret.length} characters) in ${where}`);
}

/** The files in the home folder, by relative path, that contain one of the secrets. */
export function filesHolding(home: string, secrets: Iterable<string>): string[] {
  const wanted = [...secrets];
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => {
    const path = join(home, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const text = readFileSync(path, 'latin1');
    return wanted.some((secret) => text.includes(secret));
  });
}

/** Throws if a file that is not meant to contains a secret; `planted`: where the test itself put one. */
export function expectCleanHome(
  home: string,
  secrets: Iterable<string>,
  planted: ReadonlySet<string> = new Set(),
): void {
  const strays = filesHolding(home, secrets).filter((path) => !MEANT_TO.test(path) && !planted.has(path));
  if (strays.length > 0) throw new Error(`SECRET LEAKED into ${strays.join(', ')}`);
}
