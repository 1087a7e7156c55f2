/**
 * `chat` on a terminal: whom it asks for, what it confirms, what it leaves behind when OpenClaw refuses, and when init
 * suggests it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/command-line.ts';
import { askToInstallChat, command as chat } from '../../src/commands/chat.ts';
import { locate } from '../../src/files/locate.ts';
import type { Asker } from '../../src/gather/asker.ts';
import { checkMachine } from '../../src/setup/machine.ts';
import { CONFIG, OWN } from '../helpers/home-files.ts';
import type { Machine } from '../helpers/machine.ts';
import { installOpenclaw } from '../helpers/openclaw.ts';
import { type Answer, openWizard } from '../helpers/wizard.ts';

const REFUSES = { valid: false, issues: [{ path: 'plugins', message: 'not like this' }] };
const telegram = (...allowFrom: string[]) => ({ channels: { telegram: { enabled: true, allowFrom } } });

/** A home with this configuration, an OpenClaw and a program that can be copied. */
async function homeWith(config: object, options: Parameters<typeof installOpenclaw>[1] = {}) {
  const wizard = await openWizard({ hasPath: true });
  const path = (name: string) => join(wizard.home, name);
  const write = async (name: string, text: string) => {
    await mkdir(dirname(path(name)), { recursive: true });
    await writeFile(path(name), text);
  };
  const openclaw = (given: Parameters<typeof installOpenclaw>[1]) =>
    installOpenclaw({ home: wizard.home, write } as unknown as Machine, given);
  await openclaw(options);
  await mkdir(path('bin'));
  await symlink(path('lib/node_modules/openclaw/openclaw'), path('bin/openclaw'));
  for (const name of ['dist/main.js', 'dist/plugin.js', 'package.json', 'openclaw.plugin.json'])
    await write(`program/${name}`, `"${name}"`);
  const before = `// mine\n${JSON.stringify(config, null, 2)}\n`;
  await write(CONFIG, before);
  let shown = 0;
  /** Runs a command to its result, or the name of its failure, with what it showed. */
  const run = async (command: Command, args: string, answers: readonly Answer[] = []) => {
    const ended = await wizard.run(command, args.split(' ').filter(Boolean), answers).then(
      ({ exitCode, result }) => ({ exitCode, ...(result as object) }),
      (error) => ({ failed: error.error ?? error.message, problems: error.problems }),
    );
    const screen = wizard.screen().slice(shown).replace(/\s+/g, ' ');
    shown = wizard.screen().length;
    return { ...ended, screen };
  };
  return {
    before,
    openclaw,
    run: (args: string, answers?: readonly Answer[]) => run(chat, args, answers),
    offer: (answers?: readonly Answer[]) => run(OFFER, '', answers),
    copies: () => (existsSync(path(`${OWN}/chat/app`)) ? readdir(path(`${OWN}/chat/app`)) : []),
    hasFolder: () => existsSync(path(`${OWN}/chat`)),
    config: () => readFile(path(CONFIG), 'utf8'),
    configAfter: async () => JSON.parse((await readFile(path(CONFIG), 'utf8')).replace('// mine', '')),
    path,
  };
}

/** What init does at its end. */
const OFFER: Command = {
  flags: [],
  examples: [],
  async run(context) {
    const asker = { prompter: await context.prompter() };
    await askToInstallChat(context, checkMachine(context, locate(context, {})), asker as Asker);
    return { exitCode: 0, result: {} };
  },
};

it('asks for the owner among several and for a yes, once; a second run asks nothing; --remove restores every byte', async () => {
  const home = await homeWith(telegram('1', '2'));
  const second: Answer = { select: ({ options }) => options[1]?.value ?? '' };
  const no = await home.run('--install', [second, { confirm: false }]);
  expect(no).toMatchObject({
    failed: 'cancelled',
    screen: expect.stringContaining('telegram:2 becomes an owner'),
  });
  expect([await home.config(), home.hasFolder()]).toEqual([home.before, false]);

  const edit = { path: home.path(CONFIG), action: 'edit' };
  const installed = { installed: true, version: '0.0.0', owner: 'telegram:2' };
  const yes = await home.run('--install', [second, { confirm: true }]);
  expect(yes).toMatchObject({ exitCode: 0, ...installed, changes: [edit], backupId: expect.any(String) });
  expect(yes.screen).toMatch(/Installed\. A running gateway .*send: \/bedrock $/);
  expect(await home.configAfter()).toEqual({
    ...telegram('1', '2'),
    plugins: {
      load: { paths: [home.path(`${OWN}/chat/app/0.0.0`)] },
      entries: { 'openclaw-bedrock': { enabled: true } },
    },
    commands: { ownerAllowFrom: ['telegram:2'] },
  });

  expect(await home.run('--install')).toEqual({
    exitCode: 0,
    ...installed,
    changes: [{ ...edit, action: 'none' }],
    backupId: null,
    warnings: [],
    screen: 'This version is already installed. ',
  });
  expect(await home.run('--status')).toEqual({
    exitCode: 0,
    ...installed,
    changes: [],
    backupId: null,
    screen: 'Installed, version 0.0.0, for telegram:2. ',
  });

  const kept = await home.run('--remove', [{ confirm: false }]);
  expect([kept, await home.copies()]).toMatchObject([{ failed: 'cancelled' }, ['0.0.0']]);
  const gone = { installed: false, version: null, owner: null };
  expect(await home.run('--remove', [{ confirm: true }])).toMatchObject({
    ...gone,
    changes: [edit],
    screen: expect.stringMatching(/Removed the chat commands and all their files\. $/),
  });
  expect([await home.config(), home.hasFolder()]).toEqual([home.before, false]);
  expect(await home.run('--remove')).toMatchObject({
    ...gone,
    changes: [{ ...edit, action: 'none' }],
    backupId: null,
    screen: 'The chat commands are not installed. ',
  });
  expect(await home.run('--status')).toEqual({
    exitCode: 0,
    ...gone,
    changes: [],
    backupId: null,
    screen: 'The chat commands are not installed. To install them: openclaw-bedrock chat --install ',
  });
});

it.each<[what: string, config: object, flags: string, owner: string]>([
  ['the given one', telegram('1'), ' --owner discord:7', 'discord:7'],
  ['the only person that a channel allows', telegram('1', '*'), '', 'telegram:1'],
  [
    'the first that OpenClaw has',
    { ...telegram('1'), commands: { ownerAllowFrom: ['telegram:8', 'telegram:9'] } },
    '',
    'telegram:8',
  ],
])('takes for the owner %s, without a question', async (_, config, flags, owner) => {
  const home = await homeWith(config);
  expect(await home.run(`--install --yes${flags}`)).toMatchObject({ owner });
  const { ownerAllowFrom } = (await home.configAfter()).commands;
  expect(ownerAllowFrom).toContain(owner);
  // A removal takes away only the owner that the installation added.
  await home.run('--remove --yes');
  expect(await home.config()).toBe(home.before);
});

it.each([
  ['nobody may write', {}, 'is required, such as telegram:4242: OpenClaw’s settings do not name an owner'],
  [
    'everybody may write',
    telegram('*'),
    'is required, such as telegram:4242: OpenClaw’s settings do not name an owner',
  ],
])('needs --owner where %s', async (_, config, message) => {
  const home = await homeWith(config);
  expect(await home.run('--install')).toMatchObject({ problems: [{ flag: '--owner', message }] });
});

it('says that another version is loaded, how to update it, and that nobody owns it', async () => {
  const home = await homeWith({});
  const paths = ['/opt/mine', home.path(`${OWN}/chat/app/0.0.9`)];
  await writeFile(
    home.path(CONFIG),
    JSON.stringify({ plugins: { load: { paths }, entries: { 'openclaw-bedrock': { enabled: true } } } }),
  );
  expect(await home.run('--status')).toMatchObject({
    installed: true,
    version: '0.0.9',
    owner: null,
    screen: 'Installed, version 0.0.9, for nobody yet. Update it to 0.0.0: openclaw-bedrock chat --install ',
  });
});

it('keeps the copy that OpenClaw loads if it refuses an update, and none of a first installation', async () => {
  const home = await homeWith(telegram('1'), { validation: REFUSES });
  expect(await home.run('--install --yes')).toMatchObject({ failed: 'openclaw-rejects' });
  expect([await home.config(), home.hasFolder()]).toEqual([home.before, false]);
  await home.openclaw({});
  await home.run('--install --yes');
  await home.openclaw({ validation: REFUSES });
  expect(await home.run('--install --yes --owner telegram:3')).toMatchObject({ failed: 'openclaw-rejects' });
  expect(await home.copies()).toEqual(['0.0.0']);
});

it('keeps the copy of a first installation that is written, whatever fails afterwards', async () => {
  const home = await homeWith(telegram('1'));
  await mkdir(home.path(`${OWN}/chat/installation.json`), { recursive: true });
  expect(await home.run('--install --yes')).toMatchObject({ failed: 'not-a-file' });
  expect(await home.copies()).toEqual(['0.0.0']);
});

describe('init suggests it', () => {
  it.each<[what: string, config: object, version: string]>([
    ['an OpenClaw before 2026.9', telegram('1'), '2026.8.31'],
    ['an OpenClaw that nobody writes to', telegram('*'), '2026.9.0'],
  ])('not for %s', async (_, config, version) => {
    const home = await homeWith(config, { version });
    expect(await home.offer()).toEqual({ exitCode: 0, screen: '' });
  });

  it('to somebody whose OpenClaw can have it, and not again once it is there', async () => {
    const home = await homeWith(telegram('1'), { version: '2026.9.0' });
    expect(await home.offer([{ confirm: false }])).toEqual({ exitCode: 0, screen: '' });
    expect(await home.config()).toBe(home.before);
    expect((await home.offer([{ confirm: true }, { confirm: true }])).screen).toContain(
      'Installed. A running gateway',
    );
    expect(await home.offer()).toEqual({ exitCode: 0, screen: '' });
  });

  it('and ends well for a person who declines the change', async () => {
    const home = await homeWith(telegram('1'));
    expect(await home.offer([{ confirm: true }, { confirm: false }])).toMatchObject({ exitCode: 0 });
    expect([await home.config(), home.hasFolder()]).toEqual([home.before, false]);
  });

  it('and only shows its failure: the setup works without it', async () => {
    const home = await homeWith(telegram('1'), { validation: REFUSES });
    const { screen, ...ended } = await home.offer([{ confirm: true }, { confirm: true }]);
    expect(ended).toEqual({ exitCode: 0 });
    expect(screen).toContain('not like this');
  });
});
