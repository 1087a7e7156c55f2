import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../golden/', import.meta.url));

/** A folder of test/golden/<editor>: the input, the change, and the expected result. */
export interface GoldenCase {
  readonly name: string;
  readonly input: Buffer;
  /** The parsed change.json. */
  readonly change: unknown;
  /** Byte for byte; undefined if an error is expected. */
  readonly expected: Buffer | undefined;
  /** The parsed expected-error.json; undefined if a text is expected. */
  readonly expectedError: unknown;
}

const FILES = ['change.json', 'expected', 'expected-error.json', 'input'];

/**
 * Every case of an editor, by name. Never writes anything.
 * @throws {Error} an empty editor folder, a missing or unknown file, or not exactly one expectation
 */
export function goldenCases(editor: string): GoldenCase[] {
  const names = readdirSync(`${ROOT}${editor}`).sort();
  if (names.length === 0) throw new Error(`no golden cases for ${editor}`);
  return names.map((name) => readCase(`${ROOT}${editor}/${name}/`, name));
}

function readCase(folder: string, name: string): GoldenCase {
  const unknown = readdirSync(folder).filter((file) => !FILES.includes(file));
  if (unknown.length > 0) throw new Error(`golden case ${name} has files of no meaning: ${unknown}`);
  const [text, error] = ['expected', 'expected-error.json'].map((file) => existsSync(folder + file));
  if (text === error)
    throw new Error(`golden case ${name} needs expected or expected-error.json, and only one`);
  const json = (file: string): unknown => JSON.parse(readFileSync(folder + file, 'utf8'));
  return {
    name,
    input: readFileSync(`${folder}input`),
    change: json('change.json'),
    expected: text ? readFileSync(`${folder}expected`) : undefined,
    expectedError: error ? json('expected-error.json') : undefined,
  };
}
