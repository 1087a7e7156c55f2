import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/files/locate.ts';
import { readSnapshot, refuseUtf16, takeSnapshot } from '../../../src/files/snapshot.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

async function machineWith(files: Parameters<typeof tempFolder>[0]) {
  const home = await tempFolder(files);
  const locations = locate({ env: { HOME: home }, cwd: home, platform: process.platform, osHome: home }, {});
  return { home, snapshot: () => takeSnapshot(locations, { cwd: home }) };
}

/** A snapshot's included files, by path relative to openclaw.json's folder. */
async function includesOf(files: Record<string, string>, prepare = async (_home: string) => {}) {
  const inState = Object.entries(files).map(([path, text]) => [`.openclaw/${path}`, text]);
  const { home, snapshot } = await machineWith(Object.fromEntries(inState));
  await prepare(home);
  return snapshot()
    .configIncludes.map(({ path }) => relative(join(home, '.openclaw'), path).replaceAll(sep, '/'))
    .sort();
}

describe('a file', () => {
  it('that is missing is fine', async () => {
    const path = join(await tempFolder(), 'none');
    expect(readSnapshot(path)).toEqual({ path, text: null, encoding: 'utf8' });
  });

  it('that is not UTF-8 keeps every byte', async () => {
    const bytes = Buffer.from([...Array(256).keys()]);
    const { text, encoding } = readSnapshot(join(await tempFolder({ bytes }), 'bytes'));
    expect(encoding).toBe('latin1');
    expect(Buffer.from(text ?? '', 'latin1')).toEqual(bytes);
  });

  it.each([
    ['little', [0xff, 0xfe, 0x7b, 0, 0x7d, 0]],
    ['big', [0xfe, 0xff, 0, 0x7b, 0, 0x7d]],
  ])('that is UTF-16 (%s end first) can be refused by that name', async (_end, bytes) => {
    const path = join(await tempFolder({ file: Buffer.from(bytes) }), 'file');
    expect(() => refuseUtf16(readSnapshot(path))).toThrow(
      expect.objectContaining({ error: 'saved-as-utf16', facts: { path } }),
    );
  });

  it.each(['.openclaw/openclaw.json', '.aws/config', '.aws/credentials'])(
    'in UTF-16 is rejected if no program could read it: %s',
    async (name) => {
      const { home, snapshot } = await machineWith({ [name]: Buffer.from('\uFEFF{}', 'utf16le') });
      expect(snapshot).toThrow(
        expect.objectContaining({ error: 'saved-as-utf16', facts: { path: join(home, name) } }),
      );
    },
  );

  it('in the working folder counts as missing if it is a folder, such as a virtual environment of Python', async () => {
    const { snapshot } = await machineWith({ '.env/pyvenv.cfg': '' });
    expect(snapshot().cwdEnv.text).toBeNull();
  });

  it('in the working folder that is a pipe is refused (needs POSIX)', async () => {
    const { home, snapshot } = await machineWith({});
    execFileSync('mkfifo', [join(home, '.env')]);
    expect(snapshot).toThrow(expect.objectContaining({ error: 'not-a-file' }));
  });

  it('in the working folder that cannot be read counts as missing, as for OpenClaw', async () => {
    const { home, snapshot } = await machineWith({});
    await symlink('.env', join(home, '.env'));
    expect(snapshot().cwdEnv.text).toBeNull();
  });

  it('that cannot be read is reported with the reason', async () => {
    const path = await tempFolder();
    expect(() => readSnapshot(path)).toThrow(
      expect.objectContaining({
        error: 'not-a-file',
        facts: { path, what: 'folder' },
      }),
    );
  });
});

it('notices sign-ins that OpenClaw stores with any of its agents', async () => {
  const without = await machineWith({ '.openclaw/agents/main/agent/other.json': '{}' });
  expect(without.snapshot().hasAuthProfiles).toBe(false);
  const beside = await machineWith({
    '.openclaw/agents/main/agent/other.json': '{}',
    '.openclaw/agents/work/agent/auth-profiles.json': '{}',
  });
  expect(beside.snapshot().hasAuthProfiles).toBe(true);
});

describe('the files that openclaw.json includes', () => {
  it('are found in lists, nested objects and other included files, relative to each folder', async () => {
    const found = await includesOf({
      'openclaw.json': '{ $include: ["a.json", 7], agents: [{ $include: "./deep/b.json5" }] }',
      'a.json': '{}',
      'deep/b.json5': '{ x: { $include: "c.json" } }',
      'deep/c.json': '{}',
      'c.json': '{}',
    });
    expect(found).toEqual(['a.json', 'deep/b.json5', 'deep/c.json']);
  });

  it('may include each other, themselves and openclaw.json without a loop', async () => {
    const found = await includesOf({
      'openclaw.json': '{ $include: "a.json" }',
      'a.json': '{ a: { $include: "b.json" }, self: { $include: "a.json" } }',
      'b.json': '{ a: { $include: "a.json" }, root: { $include: "openclaw.json" } }',
    });
    expect(found).toEqual(['a.json', 'b.json']);
  });

  it('may be missing, and may be invalid JSON5', async () => {
    const found = await includesOf({
      'openclaw.json': '{ $include: ["none.json", "broken.json"] }',
      'broken.json': '{ $include: "a.json"',
      'a.json': '{}',
    });
    expect(found).toEqual(['broken.json']);
  });

  it('count only inside the folder, even behind symlinks (needs symbolic links)', async () => {
    const found = await includesOf(
      {
        'openclaw.json':
          '{ $include: ["../outside.json", "link.json", "..hidden.json", ".", "linked/in.json"] }',
        '..hidden.json': '{}',
        'in.json': '{}',
      },
      async (home) => {
        await writeFile(join(home, 'outside.json'), '{}');
        await symlink('../outside.json', join(home, '.openclaw/link.json'));
        await symlink('.', join(home, '.openclaw/linked'));
      },
    );
    expect(found).toEqual(['..hidden.json', 'linked/in.json']);
  });

  it('are found if the folder itself is a symlink (needs symbolic links)', async () => {
    const found = await includesOf(
      { 'openclaw.json': '{ $include: "a.json" }', 'a.json': '{}' },
      async (home) => {
        await mkdir(dirname(join(home, 'dotfiles/claw')), { recursive: true });
        await rename(join(home, '.openclaw'), join(home, 'dotfiles/claw'));
        await symlink('dotfiles/claw', join(home, '.openclaw'));
      },
    );
    expect(found).toEqual(['a.json']);
  });
});

it('counts unreadable agents as having sign-ins', async () => {
  const without = await machineWith({});
  expect(without.snapshot().hasAuthProfiles).toBe(false);
  const closed = await machineWith({ '.openclaw/agents': 'no folder' });
  expect(closed.snapshot().hasAuthProfiles).toBe(true);
});
