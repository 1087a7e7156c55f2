// `npm run codes`: writes the table of error codes into README.md and docs/README.zh-TW.md, from the one table in the
// code and its texts. A test fails when a README is behind.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const READMES = { 'README.md': 'en', 'docs/README.zh-TW.md': 'zh-TW' };
const HEAD = { en: '| code | what happened | first fix |', 'zh-TW': '| 代碼 | 發生什麼事 | 先這樣做 |' };
const BEGIN = '<!-- codes: written by npm run codes -->';
const END = '<!-- end of codes -->';
const TABLES = `
  export { ERRORS } from './src/failures/errors.ts';
  export { default as en } from './src/text/en/index.ts';
  export { default as zhTW } from './src/text/zh-TW/index.ts';`;

for (const [path, language] of Object.entries(READMES)) {
  const text = readFileSync(ROOT + path, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest.split(END)[1];
  writeFileSync(ROOT + path, `${before}${BEGIN}\n${await table(language)}\n${END}${after}`);
}

/** The table as Markdown. Places in the texts show as …, because a README has no values for them. */
async function table(language) {
  const { ERRORS, en, zhTW } = await load();
  const { failures } = language === 'en' ? en : zhTW;
  const rows = Object.entries(ERRORS)
    .toSorted(([, a], [, b]) => a.code.localeCompare(b.code))
    .map(([name, { code }]) => {
      const { title, fix } = failures[name];
      const cell = (text) => (text ?? '').replaceAll(/\{\w+\}/g, '…').replaceAll('|', '\\|');
      return `| ${code} | ${cell(title)} | ${cell(fix[0])} |`;
    });
  return [HEAD[language], '|---|---|---|', ...rows].join('\n');
}

/** The tables of src/, bundled because Node 20 reads no TypeScript. */
async function load() {
  const bundle = await rolldown({
    cwd: ROOT,
    input: 'codes',
    plugins: [
      {
        name: 'codes',
        resolveId: (id) => (id === 'codes' ? `${ROOT}codes.ts` : null),
        load: (id) => (id === `${ROOT}codes.ts` ? TABLES : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}
