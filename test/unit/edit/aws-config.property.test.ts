import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { externalDataInterceptor, loadSharedConfigFiles, loadSsoSessionData } from '@smithy/core/config';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { editAwsConfig, readAwsConfig, type SectionChange } from '../../../src/edit/aws-config.ts';
import { ParseError } from '../../../src/failures/errors.ts';
import { change, changes, tame, wild } from '../../helpers/aws-config-files.ts';
import { botocore, readWithBotocore } from '../../helpers/aws-tools.ts';

/** Enough runs for the rarer pairs of lines to meet; the time limit allows for a slow machine. */
const RUNS = 2000;
vi.setConfig({ testTimeout: 120_000 });
async function readWithSdk(text: string) {
  externalDataInterceptor.interceptFile('/virtual/config', text);
  externalDataInterceptor.interceptFile('/virtual/credentials', '');
  const init = { configFilepath: '/virtual/config', filepath: '/virtual/credentials' };
  return {
    profile: (await loadSharedConfigFiles(init)).configFile,
    'sso-session': await loadSsoSessionData(init),
  };
}

/** The edited text, or undefined if the editor rejects the file. */
function tryEdit(text: string, asked: readonly SectionChange[]): string | undefined {
  try {
    return editAwsConfig(text, asked);
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

type Sections = Record<string, Record<string, unknown> | undefined>;

function expectSeen(sections: Sections, { name, set, remove = [] }: SectionChange): void {
  const section = sections[name] ?? {};
  expect(section).toMatchObject(set);
  for (const key of remove) expect(section).not.toHaveProperty(key);
}

async function expectSdkSees(text: string, asked: readonly SectionChange[]): Promise<void> {
  const reading = await readWithSdk(text);
  for (const one of asked) expectSeen(reading[one.kind], one);
}

describe('editAwsConfig on files as the tools write them', () => {
  it('makes the change, is seen by the SDK, and changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(tame, changes, async (text, asked) => {
        const edited = editAwsConfig(text, asked);
        await expectSdkSees(edited, asked);
        expect(editAwsConfig(edited, asked)).toBe(edited);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves every other section of the SDK unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(tame, change, async (text, one) => {
        const [before, after] = [await readWithSdk(text), await readWithSdk(editAwsConfig(text, [one]))];
        const keys = [...Object.keys(one.set), ...(one.remove ?? [])];
        const rest = ({ profile, 'sso-session': session }: Record<SectionChange['kind'], Sections>) => {
          const all: Sections = Object.fromEntries([
            ...Object.entries(profile).filter(([name]) => !name.startsWith('sso-session.')),
            ...Object.entries(session).map(([name, values]) => [`sso-session ${name}`, values]),
          ]);
          const own = one.kind === 'profile' ? one.name : `sso-session ${one.name}`;
          const others = Object.entries(all[own] ?? {}).filter(([key]) => !keys.includes(key));
          return { ...all, [own]: Object.fromEntries(others) };
        };
        expect(rest(after)).toEqual(rest(before));
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps every other line in order, byte for byte, and adds only what was asked for', () => {
    const bom = (text: string) => text.startsWith('\ufeff');
    const lines = (text: string) => text.replace('\ufeff', '').match(/[^\n]*\n|[^\n]+$/g) ?? [];
    fc.assert(
      fc.property(tame, changes, (text, asked) => {
        const keys = asked.flatMap(({ set, remove = [] }) => [...Object.keys(set), ...remove]);
        const ours = (line: string) => keys.some((key) => line.startsWith(key));
        const added: string[] = [];
        const rest = lines(editAwsConfig(text, asked));
        expect(bom(editAwsConfig(text, asked))).toBe(bom(text));
        for (const line of lines(text)
          .filter((old) => !ours(old))
          .reverse()) {
          const same = (now: string) =>
            now === line || (!line.endsWith('\n') && now.trimEnd() === line.trimEnd());
          const at = rest.findLastIndex(same);
          expect(at, JSON.stringify(line)).toBeGreaterThanOrEqual(0);
          added.push(...rest.splice(at).slice(1));
        }
        for (const line of [...rest, ...added]) {
          expect(ours(line) || /^([#;].*|\[.*\])?\s*$/.test(line), JSON.stringify(line)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('editAwsConfig on any mixture of lines', () => {
  it('throws a ParseError or is seen by the SDK, and changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(wild, changes, async (text, asked) => {
        const edited = tryEdit(text, asked);
        if (edited === undefined) return;
        await expectSdkSees(edited, asked);
        expect(editAwsConfig(edited, asked)).toBe(edited);
      }),
      { numRuns: RUNS },
    );
  });

  it.skipIf(!botocore.isFit)(`is seen by ${botocore.title} whenever that could read the file`, () => {
    const samples = fc.sample(fc.tuple(fc.oneof(tame, wild), changes), 600);
    const edits = samples.flatMap(([text, asked]) => {
      const edited = tryEdit(text, asked);
      return edited === undefined ? [] : [{ text, edited, asked }];
    });
    const folder = mkdtempSync(join(tmpdir(), 'aws-config-property-'));
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const readings = readWithBotocore(
      edits.flatMap(({ text, edited }, i) => [write(`${i}.a`, text), write(`${i}.b`, edited)]),
    );
    rmSync(folder, { recursive: true });
    for (const [i, { text, edited, asked }] of edits.entries()) {
      const [before, after] = [readings[2 * i], readings[2 * i + 1]];
      const refusals = /^(byte-order-mark|duplicate-section|duplicate-key|stray-line)$/;
      const expected = readAwsConfig(text).problems.some(({ problem }) => refusals.test(problem));
      expect(before?.refused !== undefined, text).toBe(expected);
      if (expected) continue;
      expect(after?.refused, text).toBeUndefined();
      for (const one of asked) {
        const section = (one.kind === 'profile' ? after?.profiles : after?.sso_sessions)?.[one.name];
        const left = (one.remove ?? []).filter((key) => Object.hasOwn(section ?? {}, key));
        expect({ text, edited, seen: section, left }).toMatchObject({ seen: one.set, left: [] });
      }
    }
  });
});

it('readAwsConfig sees what the SDK sees in any mixture of lines', async () => {
  await fc.assert(
    fc.asyncProperty(wild, async (text) => {
      const { sections } = readAwsConfig(text);
      const named = (kind: string) =>
        Object.fromEntries(
          sections
            .filter((section) => section.kind === kind && Object.keys(section.values).length > 0)
            .map(({ name, values }) => [name, values]),
        );
      const reading = await readWithSdk(text);
      const profiles = Object.entries(reading.profile).filter(([name]) => !name.startsWith('sso-session.'));
      expect(named('profile')).toEqual(Object.fromEntries(profiles));
      expect(named('sso-session')).toEqual(reading['sso-session']);
    }),
    { numRuns: RUNS },
  );
});
