import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { ERRORS } from '../../src/failures/errors.ts';
import { readPaste } from '../../src/failures/pasted.ts';
import type { FailureText } from '../../src/text/translation.ts';
import { EN, ZH_TW } from '../helpers/languages.ts';

describe.each([
  ['README.md', EN],
  ['docs/README.zh-TW.md', ZH_TW],
] as const)('%s', (path, { texts }) => {
  const readme = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

  it('has every error code with its title (npm run codes)', () => {
    for (const [name, { code }] of Object.entries(ERRORS)) {
      const { title: text }: FailureText = texts.failures[name as keyof typeof ERRORS];
      const title = text.replaceAll(/\{\w+\}/g, '…').replaceAll('|', '\\|');
      expect(readme).toContain(`| ${code} | ${title} |`);
    }
  });

  it('has every command with an example', () => {
    for (const name of Object.keys(commands))
      expect(readme).toMatch(new RegExp(`openclaw-bedrock ${name}\\b`));
  });

  it('quotes only errors that explain knows', () => {
    const table = /\n\| `No API provider registered[\s\S]*?\n\n/.exec(readme)?.[0] ?? '';
    const sees = table.split('\n').map((row) => row.split(' | ')[0] ?? '');
    const quotes = sees.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, quote = '']) => quote));
    expect(quotes).toContain('Token is expired');
    for (const error of quotes) expect(readPaste(error).errors, error).toHaveLength(1);
  });

  it('has the two commands of a newcomer, and its picture', () => {
    for (const line of ['npx openclaw-bedrock init', 'npm ci && npm run demo', 'npm ci && npm test'])
      expect(readme).toContain(`${line}\n`);
    const picture = /!\[[^\]]*\]\(([^)]+)\)/.exec(readme)?.[1] ?? '';
    const svg = readFileSync(new URL(picture, new URL(`../../${path}`, import.meta.url)), 'utf8');
    expect(svg).toContain('<svg');
  });
});
