import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { CODES } from '../../src/failures/errors.ts';
import { readPaste } from '../../src/failures/pasted.ts';
import type { FailureText } from '../../src/text/translation.ts';
import { EN, ZH_TW } from '../helpers/languages.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

describe.each([
  ['README.md', 'docs/codes.md', EN],
  ['docs/README.zh-TW.md', 'docs/codes.zh-TW.md', ZH_TW],
] as const)('%s', (path, codes, { texts }) => {
  const readme = read(path);

  it('has every error code with its title, and docs/codes.md has the fixes (npm run codes)', () => {
    const list = read(codes).split('\n');
    const titles = readme.split(/<br>| \| | \|\n/);
    const cell = (text: string) =>
      text
        .replaceAll(/\[\[(?:\{!\w+\})+([^{}]*?)\]\]/g, '$1')
        .replaceAll(/\[\[.*?\]\]/g, '')
        .replaceAll(/\{[?!]\w+\}/g, '')
        .replaceAll(/\{\w+\}/g, '…')
        .replaceAll('|', '\\|')
        .replaceAll('<', '&lt;');
    for (const [name, { code }] of Object.entries(CODES)) {
      const { title, fix }: FailureText = texts.failures[name as keyof typeof CODES];
      expect(titles).toContain(`${code} ${cell(title)}`);
      expect(list).toContain(`| ${code} | ${cell(title)} | ${fix.map(cell).join('<br>')} |`);
    }
  });

  it('is short: at most 250 lines', () => {
    expect(readme.split('\n').length - 1).toBeLessThanOrEqual(250);
  });

  it('links only to existing files', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(existsSync(new URL(link, new URL(path, ROOT))), link).toBe(true);
  });

  it('has every command with an example', () => {
    for (const name of Object.keys(commands))
      expect(readme).toMatch(new RegExp(`openclaw-bedrock ${name}\\b`));
  });

  it('quotes only errors that explain recognizes', () => {
    const table = /\n\| `No API provider registered[\s\S]*?\n\n/.exec(readme)?.[0] ?? '';
    const sees = table.split('\n').map((row) => row.split(' | ')[0] ?? '');
    const quotes = sees.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, quote = '']) => quote));
    expect(quotes).toContain('Token is expired');
    for (const error of quotes) expect(readPaste(error).errors, error).toHaveLength(1);
  });

  it('has the two commands for new users, and its picture', () => {
    for (const line of ['npx openclaw-bedrock init', 'npm ci && npm run demo', 'npm ci && npm test'])
      expect(readme).toContain(`${line}\n`);
    const picture = /!\[[^\]]*\]\(([^)]+)\)/.exec(readme)?.[1] ?? '';
    const svg = readFileSync(new URL(picture, new URL(path, ROOT)), 'utf8');
    expect(svg).toContain('<svg');
  });
});

describe('docs/how-it-works.md', () => {
  it('has every room of src/, and no other', () => {
    const named = [...read('docs/how-it-works.md').matchAll(/^\| `([\w.-]+)\/?` \|/gm)].map(
      ([, room]) => room,
    );
    expect(named.sort()).toEqual(readdirSync(new URL('src/', ROOT)).sort());
  });
});

describe('CONTRIBUTING.md', () => {
  it('has every script in package.json', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const contributing = read('CONTRIBUTING.md');
    // npm runs `prepare` itself, and `knip` is part of `lint`.
    for (const name of Object.keys(scripts).filter((script) => script !== 'prepare'))
      expect(contributing, name).toContain(`\`${name}\``);
  });
});

describe('package.json', () => {
  it('names a single repository', () => {
    const { repository, bugs, homepage } = JSON.parse(read('package.json'));
    const [, home = ''] = /^git\+(.*)\.git$/.exec(repository.url) ?? [];
    expect(home).toMatch(/\/openclaw-bedrock$/);
    expect({ bugs, homepage }).toEqual({ bugs: { url: `${home}/issues` }, homepage: `${home}#readme` });
  });
});
