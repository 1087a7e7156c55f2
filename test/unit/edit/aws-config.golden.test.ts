import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSharedConfigFiles, loadSsoSessionData } from '@smithy/core/config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editAwsConfig, readAwsConfig, type SectionChange } from '../../../src/edit/aws-config.ts';
import { ParseError } from '../../../src/failures/errors.ts';
import { type BotocoreReading, botocore, readWithBotocore } from '../../helpers/aws-tools.ts';
import { type GoldenCase, goldenCases } from '../../helpers/golden.ts';

interface Change {
  readonly changes: readonly SectionChange[];
  readonly botocore?: false;
  readonly why?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'aws-config-golden-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, bytes: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const cases = goldenCases('aws-config').map((golden) => ({
  ...golden,
  change: golden.change as Change,
  inputPath: write(`${golden.name}.input`, golden.input),
  expectedPath: write(`${golden.name}.expected`, golden.expected ?? golden.input),
}));
const edited = cases.filter(({ expected }) => expected !== undefined);
const refused = cases.filter(({ expected }) => expected === undefined);

const edit = ({ input, change }: Pick<GoldenCase, 'input'> & { change: Change }) =>
  editAwsConfig(input.toString(), change.changes);

async function readWithSdk(path: string) {
  const none = join(folder, 'none');
  const files = await loadSharedConfigFiles({ configFilepath: path, filepath: none, ignoreCache: true });
  const profiles = Object.entries(files.configFile).filter(
    ([name]) => !/^(sso-session|services)\./.test(name),
  );
  return {
    profiles: Object.fromEntries(profiles),
    sso_sessions: await loadSsoSessionData({ configFilepath: path }),
  };
}

type Reading = Record<'profiles' | 'sso_sessions', Record<string, Record<string, unknown> | undefined>>;

/** The part of a reading that a change affects, beyond what it asks for. */
function seenAndMeant(reading: Reading, { kind, name, set, remove = [] }: SectionChange) {
  const section = reading[kind === 'profile' ? 'profiles' : 'sso_sessions'][name] ?? {};
  const spelled = (key: string) =>
    Object.keys(section).filter((seen) => seen.toLowerCase() === key.toLowerCase());
  return {
    seen: {
      set: Object.fromEntries(Object.keys(set).map((key) => [key, section[key]])),
      left: remove.flatMap(spelled),
    },
    meant: { set, left: [] },
  };
}

describe.each(edited)('aws-config: $name', (golden) => {
  it('comes out byte for byte', () => {
    expect(edit(golden)).toBe(golden.expected?.toString());
  });

  it('is unchanged the second time', () => {
    const text = golden.expected?.toString() ?? '';
    expect(editAwsConfig(text, golden.change.changes)).toBe(text);
  });

  it('reads back in the AWS SDK for JavaScript', async () => {
    const reading = await readWithSdk(golden.expectedPath);
    for (const change of golden.change.changes) {
      const { seen, meant } = seenAndMeant(reading, change);
      expect(seen).toEqual(meant);
    }
  });
});

it.each(refused)('aws-config: $name', (golden) => {
  let thrown: unknown;
  try {
    edit(golden);
  } catch (error) {
    thrown = error;
  }
  const { error, ...place } = golden.expectedError as { error: string };
  if (error === 'RangeError') return expect(thrown).toBeInstanceOf(RangeError);
  expect(thrown).toBeInstanceOf(ParseError);
  expect(thrown).toMatchObject(place);
});

describe('the problems that readAwsConfig finds in each input', () => {
  it.each(cases)('is what the SDK sees: $name', async ({ input, inputPath }) => {
    const { sections } = readAwsConfig(input.toString());
    const named = (kind: string) =>
      Object.fromEntries(
        sections
          .filter((s) => s.kind === kind && Object.keys(s.values).length > 0)
          .map((s) => [s.name, s.values]),
      );
    expect({ profiles: named('profile'), sso_sessions: named('sso-session') }).toEqual(
      await readWithSdk(inputPath),
    );
  });
});

describe.skipIf(!botocore.isFit)(botocore.title, () => {
  const REFUSALS = ['byte-order-mark', 'duplicate-section', 'duplicate-key', 'stray-line'];
  let readings: BotocoreReading[];
  beforeAll(() => {
    readings = readWithBotocore(cases.flatMap(({ inputPath, expectedPath }) => [inputPath, expectedPath]));
  });
  const indexed = cases.map((golden, i) => ({
    ...golden,
    before: () => readings[2 * i] as BotocoreReading,
    after: () => readings[2 * i + 1] as BotocoreReading,
  }));

  const problemsOf = ({ input }: GoldenCase) =>
    readAwsConfig(input.toString()).problems.map(({ problem }) => problem as string);
  // botocore accepts some control characters, we accept none.
  const comparable = indexed.filter((golden) => !problemsOf(golden).includes('control-character'));

  it.each(comparable)('rejects the input where we say so: $name', (golden) => {
    const { refused: reason } = golden.before();
    expect(reason !== undefined, reason).toBe(problemsOf(golden).some((one) => REFUSALS.includes(one)));
  });

  it.each(indexed.filter(({ expected }) => expected))('reads back: $name', ({ change, after }) => {
    const reading = after();
    expect(reading.refused !== undefined, reading.refused).toBe(change.botocore === false);
    for (const one of reading.refused === undefined ? change.changes : []) {
      const { seen, meant } = seenAndMeant(reading, one);
      expect(seen).toEqual(meant);
    }
  });
});
