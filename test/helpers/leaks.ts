/** The one check that no secret gets out: on every output that a test captures, and on every temp home at its end. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_KEY } from '../../src/demo/sandbox.ts';

/** Whole keys and tokens by their looks: those of a stand-in inside the program (demo) are not known here. */
const SHAPES = [/ABSK[\w+/]{30,}={0,2}/g, /bedrock-api-key-[\w+/]{40,}/g, /IQoJb3JpZ2luX2Vj[\w+/]{30,}/g];

/** Files below a home that are there to hold secrets. */
const MEANT_TO = /(^|\/)\.env$|^\.aws\/sso\/cache\/|\/openclaw-bedrock\/backups\//;

/** Throws, naming the secret by its first characters, when a text holds one. */
export function expectNoSecret(text: string, secrets: Iterable<string>, where: string): void {
  for (const secret of secrets) if (text.includes(secret)) throw leak(secret, where);
  for (const shape of SHAPES)
    for (const [found] of text.matchAll(shape)) if (found !== SAMPLE_KEY) throw leak(found, where);
}

function leak(secret: string, where: string): Error {
  return new Error(`SECRET LEAKED: ${secret.slice(0, 8)}… (${secret.length} characters) in ${where}`);
}

/** The files below a home, by their paths relative to it, that hold one of the secrets. */
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

/** Throws when a secret lies in a file that is not meant to hold one; `planted`: where the test itself put one. */
export function expectCleanHome(
  home: string,
  secrets: Iterable<string>,
  planted: ReadonlySet<string> = new Set(),
): void {
  const strays = filesHolding(home, secrets).filter((path) => !MEANT_TO.test(path) && !planted.has(path));
  if (strays.length > 0) throw new Error(`SECRET LEAKED into ${strays.join(', ')}`);
}
