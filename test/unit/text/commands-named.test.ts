/** What we tell people to type must exist: every `openclaw-bedrock …` and every flag in our texts and documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { globalFlags, topLevelFlags } from '../../../src/command-line.ts';

const ROOT = new URL('../../../', import.meta.url);
const folder = (path: string) =>
  readdirSync(new URL(path, ROOT))
    .filter((name) => /\.(ts|md)$/.test(name))
    .map((name) => path + name);
const TOLD = [
  ...['en/', 'en/failures/', 'zh-TW/', 'zh-TW/failures/'].flatMap((name) => folder(`src/text/${name}`)),
  'README.md',
  ...folder('docs/'),
];
const CODE = [
  'commands',
  'write',
  'prove',
  'report',
  'plan',
  'gather',
  'doctor',
  'openclaw',
  'setup',
].flatMap((room) => folder(`src/${room}/`));

/** A command line of ours, up to where a shell or a sentence ends it. */
const OURS = /openclaw-bedrock((?: +(?:\\\n *)?[^\s`'"|;&<)(（），。：]+)*)/g;
/** Flags of other programs, likewise. */
const OTHERS =
  /\b(?:openclaw|aws|npm|npx|vitest|systemctl|launchctl|docker|git|timedatectl|dotenv|eksctl|saml2aws|aws-vault|aws-azure-login|gimme-aws-creds|aws_signing_helper|install|softwareupdate) [^`'"|;&\n（），。：]*|\bNODE_OPTIONS=\S+/g;
const FLAG = /(?<![\w-])--[a-z][a-z-]*/g;

const flagsOf = new Map<string, Set<string>>();
beforeAll(async () => {
  for (const [name, entry] of Object.entries(commands)) {
    const { flags } = await entry.load();
    flagsOf.set(name, new Set([...flags, ...globalFlags].map((flag) => `--${flag.name}`)));
  }
});

/** Without the brackets of optional parts. */
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8').replace(/\[\[|\]\]/g, '');

/** Every command line of ours in these files, without the program's name. */
const named = [...TOLD, ...CODE].flatMap((path) =>
  [...read(path).matchAll(OURS)]
    .map(([line, rest = '']) => ({ path, line, rest }))
    .filter(({ rest }) => rest.trim() !== ''),
);
/** Every flag elsewhere in the texts. */
const flags = TOLD.flatMap((path) =>
  (read(path).replace(OURS, '').replace(OTHERS, '').match(FLAG) ?? []).map((flag) => ({ path, flag })),
);

describe('texts, documents and code', () => {
  it('mention many commands and flags', () => {
    expect(named.length).toBeGreaterThan(250);
    expect(flags.length).toBeGreaterThan(60);
    for (const command of Object.keys(commands))
      expect(named.map(({ rest }) => rest).join()).toContain(command);
  });

  it.each(named)('$path: $line', ({ path, line, rest }) => {
    const words = rest.split(/\s+/).filter(Boolean);
    const name = words.find((word) => Object.hasOwn(commands, word));
    const known = name ? flagsOf.get(name) : new Set(topLevelFlags.map((flag) => `--${flag.name}`));
    expect([...(known ?? [])], line).toEqual(expect.arrayContaining(rest.match(FLAG) ?? []));
    if (/^[a-z]+$/.test(words[0] ?? '') && path.endsWith('.ts'))
      expect(Object.keys(commands), line).toContain(words[0]);
  });

  it.each(flags)('$path: $flag', ({ flag }) => {
    const ours = [...flagsOf.values()].flatMap((known) => [...known]);
    expect([...ours, '--verify']).toContain(flag);
  });
});
