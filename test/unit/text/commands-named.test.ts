/** What we tell people to type must exist: every `openclaw-bedrock …` and every flag in our texts and documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { globalFlags, topLevelFlags } from '../../../src/command-line/globals.ts';

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

/** A command line of ours up to where a shell or a sentence ends it. */
const OURS = /openclaw-bedrock((?: +(?:\\\n *)?[^\s`'"|;&<)(（），。：]+)*)/g;
/** The flags of other programs, up to the same. */
const OTHERS =
  /\b(?:openclaw|aws|npm|npx|vitest|systemctl|launchctl|docker|git|timedatectl|dotenv) [^`'"|;&\n（），。：]*/g;
const FLAG = /(?<![\w-])--[a-z][a-z-]*/g;

const flagsOf = new Map<string, Set<string>>();
beforeAll(async () => {
  for (const [name, entry] of Object.entries(commands)) {
    const { flags } = await entry.load();
    flagsOf.set(name, new Set([...flags, ...globalFlags].map((flag) => `--${flag.name}`)));
  }
});

const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

describe('texts, documents and code', () => {
  it.each([...TOLD, ...CODE])('%s names commands and their flags as they are', (path) => {
    const text = read(path);
    for (const [line, rest = ''] of text.matchAll(OURS)) {
      const words = rest.split(/\s+/).filter(Boolean);
      const name = words.find((word) => Object.hasOwn(commands, word));
      const known = name ? flagsOf.get(name) : new Set(topLevelFlags.map((flag) => `--${flag.name}`));
      for (const flag of rest.match(FLAG) ?? []) expect(known, line).toContain(flag);
      if (/^[a-z]+$/.test(words[0] ?? '') && path.endsWith('.ts'))
        expect(Object.keys(commands), line).toContain(words[0]);
    }
  });

  it.each(TOLD)('%s names no flag that nothing has', (path) => {
    const ours = new Set([...flagsOf.values()].flatMap((flags) => [...flags]).concat('--verify'));
    const rest = read(path).replace(OURS, '').replace(OTHERS, '');
    for (const flag of rest.match(FLAG) ?? []) expect(ours).toContain(flag);
  });
});
