import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSharedConfigFiles, loadSsoSessionData } from '@smithy/core/config';
import { afterAll, describe, expect, it } from 'vitest';
import { editAwsConfig, readAwsConfig, type SectionChange } from '../../../src/edit/aws-config.ts';
import { ParseError } from '../../../src/failures/errors.ts';
import { readWithBotocore } from '../../helpers/botocore.ts';
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

/** The part of a reading that a change is about, beside what it asks for. */
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

  it('is left alone the second time', () => {
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

describe('what readAwsConfig says of each input', () => {
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

describe('botocore', () => {
  const REFUSALS = ['byte-order-mark', 'duplicate-section', 'duplicate-key', 'stray-line'];
  const readings = readWithBotocore(
    cases.flatMap(({ inputPath, expectedPath }) => [inputPath, expectedPath]),
  );
  const indexed = cases.map((golden, i) => ({
    ...golden,
    before: readings?.[2 * i],
    after: readings?.[2 * i + 1],
  }));

  it.for(indexed)('refuses the input where we say so: $name', ({ input, before }, { skip }) => {
    if (!before) return skip('python3 with botocore is not installed');
    const found = readAwsConfig(input.toString()).problems.map(({ problem }) => problem as string);
    if (found.includes('control-character')) return;
    expect(before.refused !== undefined, before.refused).toBe(found.some((one) => REFUSALS.includes(one)));
  });

  it.for(indexed.filter(({ expected }) => expected))('reads back: $name', ({ change, after }, { skip }) => {
    if (!after) return skip('python3 with botocore is not installed');
    expect(after.refused !== undefined, after.refused).toBe(change.botocore === false);
    for (const one of after.refused === undefined ? change.changes : []) {
      const { seen, meant } = seenAndMeant(after, one);
      expect(seen).toEqual(meant);
    }
  });
});
