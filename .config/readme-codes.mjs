// `npm run codes`: writes the error codes, from the one table in the code and its texts: their titles into README.md and
// docs/README.zh-TW.md, a line an exit code, and with the fixes into docs/codes.md and docs/codes.zh-TW.md. A test fails
// when one of them is behind.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BEGIN = '<!-- codes: written by npm run codes -->';
const END = '<!-- end of codes -->';
const LANGUAGES = {
  en: {
    readme: 'README.md',
    readmeHead: '| exit | error codes |',
    list: 'docs/codes.md',
    listHead: '# Error codes\n\nCodes are stable. Their first digit is the exit code.\n',
    columns: '| code | what happened | what to do |',
  },
  'zh-TW': {
    readme: 'docs/README.zh-TW.md',
    readmeHead: '| 結束代碼 | 錯誤代碼 |',
    list: 'docs/codes.zh-TW.md',
    listHead: '# 錯誤代碼\n\n代碼固定不變，第一個數字就是結束代碼。\n',
    columns: '| 代碼 | 發生什麼事 | 處理方式 |',
  },
};
const TABLES = `
  export { CODES } from './src/failures/errors.ts';
  export { default as en } from './src/text/en/index.ts';
  export { default as zhTW } from './src/text/zh-TW/index.ts';`;

const { CODES, en, zhTW } = await load();
const failures = Object.entries(CODES).toSorted(([, a], [, b]) => a.code.localeCompare(b.code));
for (const [language, { readme, readmeHead, list, listHead, columns }] of Object.entries(LANGUAGES)) {
  const texts = (language === 'en' ? en : zhTW).failures;
  const text = readFileSync(ROOT + readme, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest.split(END)[1];
  const titles = [readmeHead, '|---|---|', ...byExitCode(texts)].join('\n');
  writeFileSync(ROOT + readme, `${before}${BEGIN}\n${titles}\n${END}${after}`);
  const rows = failures.map(([name, { code }]) => {
    const { title, fix } = texts[name];
    return `| ${code} | ${cell(title)} | ${fix.map(cell).join('<br>')} |`;
  });
  writeFileSync(ROOT + list, [listHead, columns, '|---|---|---|', ...rows, ''].join('\n'));
}

/** A row for each exit code, with the codes that end with it. */
function byExitCode(texts) {
  const exitOf = ({ code, exitCode }) => exitCode ?? Number(code[3]);
  const exits = [...new Set(failures.map(([, failure]) => exitOf(failure)))].toSorted((a, b) => a - b);
  return exits.map((exit) => {
    const own = failures.filter(([, failure]) => exitOf(failure) === exit);
    return `| ${exit} | ${own.map(([name, { code }]) => `${code} ${cell(texts[name].title)}`).join('<br>')} |`;
  });
}

/**
 * Places in the texts show as …, because a document has no values for them; what stands in [[ ]] is said only with one,
 * or where one is missing ({!program}), and conditions such as {?program} show nothing.
 */
function cell(text) {
  return text
    .replaceAll(/\[\[(?:\{!\w+\})+([^{}]*?)\]\]/g, '$1')
    .replaceAll(/\[\[.*?\]\]/g, '')
    .replaceAll(/\{[?!]\w+\}/g, '')
    .replaceAll(/\{\w+\}/g, '…')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;');
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
