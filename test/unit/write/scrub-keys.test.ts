import { mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../../src/context.ts';
import { locate } from '../../../src/files/locate.ts';
import { takeSnapshot } from '../../../src/files/snapshot.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import type { LiveTarget } from '../../../src/setup/live-target.ts';
import type { Setup } from '../../../src/setup/setup.ts';
import { type OwnFiles, ownFiles } from '../../../src/write/own-files.ts';
import { filesWith, scrubKeys, withoutEmptied } from '../../../src/write/scrub-keys.ts';
import { changeFiles, type FileWrite } from '../../../src/write/transaction.ts';
import { contextIn, SILENT } from '../../helpers/plan.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

it('finds the files with a key, and reports unreadable ones (needs symbolic links)', async () => {
  const folder = await tempFolder({
    'kept.bak': '{\n  key: "a\\/b" }',
    clean: 'nothing',
    'deeper/not-searched': 'a/b',
    large: 'a/b',
  });
  const path = (name: string) => join(folder, name);
  await truncate(path('large'), 8 * 1024 * 1024 + 1);
  await symlink('loop', path('loop'));
  await symlink('nowhere', path('gone'));
  expect(await filesWith([new Secret('a/b')], [folder, path('kept.bak'), path('missing')])).toEqual({
    found: [{ path: path('kept.bak'), line: 2 }],
    closed: [path('loop')],
  });
});

describe('after a call that was signed without the API key', () => {
  const KEY = `ABSK${'Q'.repeat(40)}`;
  const PROVEN = {
    setup: { mode: 'sso', method: { usesApiKey: false } },
    live: { authMode: 'sso', source: 'profile bedrock-only' },
  } as unknown as { setup: Setup; live: LiveTarget };

  /** A key of a form that AWS may have some day. */
  const ODD = 'odd/key-1-of-another-form';

  let home: string;
  let context: Context;
  let own: OwnFiles;
  beforeEach(async () => {
    home = await tempFolder();
    context = contextIn(home);
    own = ownFiles(join(home, '.openclaw'));
  });

  /** A change of one file, which keeps what was there in a backup. */
  async function replaced(kind: FileWrite['kind'], name: string, before: string, after: string) {
    const path = join(home, '.openclaw', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, before);
    const write = { kind, path, before: Buffer.from(before), after: Buffer.from(after), createMode: 0o600 };
    const options = { signal: new AbortController().signal, now: Date.now, tool: '1', command: 'init' };
    const id = await changeFiles(own, [write], options);
    const kept = () => readFile(join(own.backups, id, '0'), 'utf8');
    return { path, kept, folder: join(own.backups, id) };
  }

  const scrub = (proof = PROVEN, before?: ReturnType<typeof takeSnapshot>) =>
    scrubKeys(context, locate(context, {}), proof, { ...SILENT, ...(before && { before }) });

  it.each<[string, FileWrite['kind'], string, string, string]>([
    [
      '.env',
      'state-env',
      '.env',
      `AWS_BEARER_TOKEN_BEDROCK=${KEY}\nA=1\n`,
      'AWS_BEARER_TOKEN_BEDROCK=\nA=1\n',
    ],
    [
      'a key of another form in .env',
      'state-env',
      '.env',
      `AWS_BEARER_TOKEN_BEDROCK=${ODD}\n`,
      'AWS_BEARER_TOKEN_BEDROCK=\n',
    ],
    [
      'a comment of .env',
      'state-env',
      '.env',
      `# AWS_BEARER_TOKEN_BEDROCK=${ODD}\n`,
      '# AWS_BEARER_TOKEN_BEDROCK=\n',
    ],
    [
      'env.vars of openclaw.json',
      'openclaw-config',
      'openclaw.json',
      `{ env: { vars: { AWS_BEARER_TOKEN_BEDROCK: "${ODD}" } } }`,
      '{ env: { vars: { AWS_BEARER_TOKEN_BEDROCK: "" } } }',
    ],
    [
      'apiKey of a provider',
      'openclaw-config',
      'openclaw.json',
      `{ models: { providers: { bedrock: { apiKey: "${ODD}" } } } }`,
      '{ models: { providers: { bedrock: { apiKey: "" } } } }',
    ],
    ['an openclaw.json that cannot be parsed', 'openclaw-config', 'openclaw.json', `{ "${KEY}`, '{ "'],
  ])('removes it from a backup of %s', async (_, kind, name, before, clean) => {
    const { kept } = await replaced(kind, name, before, '{}');
    const { notices, problem } = await scrub();
    expect(problem).toBeUndefined();
    expect(notices).toMatchObject([{ facts: { count: 1 } }]);
    expect(await kept()).toBe(clean);
    expect(await scrub()).toEqual({ notices: [] });
  });

  it.each(['test', '...', '$' + '{SOME_OTHER_VARIABLE}', 'your-bedrock-api-key-goes-here'])(
    'leaves a backup as it is if %s is in the place of the key',
    async (word) => {
      const before = `{ env: { vars: { AWS_BEARER_TOKEN_BEDROCK: "${word}", LIKE: "${word}" } }, note: "the latest..." }`;
      const { kept } = await replaced('openclaw-config', 'openclaw.json', before, '{}');
      expect(await scrub()).toEqual({ notices: [] });
      expect(await kept()).toBe(before);
    },
  );

  it('says where else the key is that the files had when the run started', async () => {
    await writeFile(join(home, 'openclaw.json.bak'), '');
    const { path } = await replaced('state-env', '.env', '', `AWS_BEARER_TOKEN_BEDROCK=${KEY}\n`);
    const before = takeSnapshot(locate(context, {}), context);
    await writeFile(path, '');
    const copy = join(home, '.openclaw', 'openclaw.json.bak');
    await writeFile(copy, `{\n\n"${KEY}" }`);
    const { notices } = await scrub(PROVEN, before);
    expect(notices.map(({ facts }) => facts)).toEqual([{ path: copy, line: 3 }]);
  });

  it.each([
    [
      'the setup still uses the key',
      { setup: { mode: 'sso', method: { usesApiKey: true } }, live: PROVEN.live },
    ],
    ['the setup has no way to sign in', { setup: { mode: 'sso' }, live: PROVEN.live }],
    ['another way signed the call', { ...PROVEN, live: { authMode: 'api-key', source: 'shell' } }],
    ['nothing signed the call', { ...PROVEN, live: { authMode: 'sso' } }],
  ])('keeps the key if %s', async (_, proof) => {
    const text = `AWS_BEARER_TOKEN_BEDROCK=${KEY}\n`;
    const { kept } = await replaced('state-env', '.env', text, '');
    expect(await scrub(proof as unknown as typeof PROVEN)).toEqual({ notices: [] });
    expect(await kept()).toBe(text);
  });

  it('reports a backup that cannot be read, and changes none', async () => {
    const { folder } = await replaced('state-env', '.env', `AWS_BEARER_TOKEN_BEDROCK=${KEY}\n`, '');
    await writeFile(join(folder, 'manifest.json'), '{');
    const { notices, problem } = await scrub();
    expect(notices).toEqual([]);
    expect(problem).toMatchObject({ error: 'key-kept', facts: { path: join(folder, 'manifest.json') } });
  });

  it('does not hide an error of the program', async () => {
    await replaced('state-env', '.env', `AWS_BEARER_TOKEN_BEDROCK=${KEY}\n`, '');
    const broken = {
      ...context,
      now: () => {
        throw new TypeError('a fault');
      },
    };
    const run = scrubKeys(broken, locate(context, {}), PROVEN, SILENT);
    await expect(run).rejects.toThrow('a fault');
  });
});

it.each<[FileWrite['kind'], string, string]>([
  ['state-env', '# mine\nAWS_BEARER_TOKEN_BEDROCK=""\r\nA=1\n', '# mine\nA=1\n'],
  ['state-env', 'AWS_BEARER_TOKEN_BEDROCK=ABSK\n', 'AWS_BEARER_TOKEN_BEDROCK=ABSK\n'],
  [
    'openclaw-config',
    '{ env: { vars: { AWS_BEARER_TOKEN_BEDROCK: "", B: 1 } } }',
    '{ env: { vars: { B: 1 } } }',
  ],
  ['openclaw-config', '{ broken', '{ broken'],
  ['agent-models', '{"apiKey":""}', '{"apiKey":""}'],
])('an undo leaves no empty variable of the key (%s: %s)', (kind, kept, restored) => {
  expect(withoutEmptied(kind, Buffer.from(kept)).toString()).toBe(restored);
  const binary = Buffer.concat([Buffer.from([0xff]), Buffer.from(kept)]);
  expect(withoutEmptied(kind, binary)).toBe(binary);
});
