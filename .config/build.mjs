// Bundles src/main.ts into dist/, one chunk per lazily loaded command, so that `npx` has nothing else to install.
// The chunks are CommonJS: Node's ESM loader alone would cost half of what `--version` may take (`npm run bench`).
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist`;

await rm(dist, { recursive: true, force: true });

/** `import text from './file?raw'`, which Vitest understands by itself. */
const raw = {
  name: 'raw',
  resolveId: (id, importer) => (id.endsWith('?raw') ? resolve(importer, '..', id) : null),
  load: async (id) =>
    id.endsWith('?raw')
      ? {
          code: `export default ${JSON.stringify(shipped(id, await readFile(id.slice(0, -4), 'utf8')))}`,
          moduleType: 'js',
        }
      : null,
};

/** Members of the catalog of models that only people read: where its figures come from. */
const FOR_PEOPLE = ['about', 'sources', 'ours', 'notes'];

/** The file as the program reads it. */
function shipped(id, text) {
  if (!/[\\/]models\.json\?raw$/.test(id)) return text;
  return JSON.stringify(JSON.parse(text, (key, value) => (FOR_PEOPLE.includes(key) ? undefined : value)));
}

/**
 * Texts, and the tables by which failures are recognized, are data: Node reads them from JSON in half the time that their
 * modules would take. The texts of failures, two thirds of them, are in a file of their own, which few commands read; a
 * translation's is compressed, because the package may have 2 MB.
 */
const data = {
  name: 'data',
  transform: (code, id) =>
    /[\\/]text[\\/]texts\.ts$/.test(id)
      ? code.replace(
          /import\(['"]\.\/([\w-]+)\/index\.ts['"]\)/g,
          (_, language) => `Promise.resolve({ default: { ...require("./${language}.json"), get failures() {
            const { shared, failures } = ${language === 'en' ? 'require("./en-failures.json")' : unpacked(language)};
            for (const one of Object.values(failures)) one.fix = one.fix.map((fix) => shared[fix] ?? fix);
            return failures;
          } } })`,
        )
      : null,
  load: (id) =>
    id === TABLES ? { code: 'export default require("./tables.json")', moduleType: 'js' } : null,
  async resolveId(id) {
    const [, name] = /^\.\/([\w-]+)\.json$/.exec(id) ?? [];
    if (name === undefined) return null;
    const json = JSON.stringify(await dataOf(name));
    // Chinese would be half as long again, and no faster to read.
    const source = name.startsWith('zh') ? json : inAscii(json);
    this.emitFile({ type: 'asset', fileName: `${name}.json`, source });
    return { id, external: true };
  },
  async generateBundle() {
    const entries = await readdir(`${root}src/text`, { withFileTypes: true });
    for (const { name: language } of entries.filter((entry) => entry.isDirectory() && entry.name !== 'en')) {
      const source = brotliCompressSync(JSON.stringify(await dataOf(`${language}-failures`)));
      this.emitFile({ type: 'asset', fileName: `${language}-failures.json.br`, source });
    }
  },
};

/** The expression that reads the texts of failures in another language than English. */
function unpacked(language) {
  return `JSON.parse(require("node:zlib").brotliDecompressSync(
    require("node:fs").readFileSync(__dirname + "/${language}-failures.json.br")))`;
}

const TABLES = resolve(root, 'src/failures/tables.ts');

async function dataOf(name) {
  if (name === 'tables') return defaultOf(TABLES);
  const [language, isOfFailures] = name.split(/(-failures)$/);
  const { failures, ...texts } = await defaultOf(`${root}src/text/${language}/index.ts`);
  return isOfFailures ? withSharedFixes(failures) : texts;
}

/** Each fix that several failures have is there once, and they have its number. */
function withSharedFixes(failures) {
  const all = Object.values(failures).flatMap(({ fix }) => fix);
  const shared = [...new Set(all.filter((fix, index) => all.indexOf(fix) !== index))];
  const numbered = Object.entries(failures).map(([name, text]) => [
    name,
    { ...text, fix: text.fix.map((fix) => (shared.includes(fix) ? shared.indexOf(fix) : fix)) },
  ]);
  return { shared, failures: Object.fromEntries(numbered) };
}

/** So are the codes of the failures, which every start needs. */
const codes = {
  name: 'codes',
  load: async (id) =>
    /[\\/]failures[\\/]codes\.ts$/.test(id)
      ? { code: `export default ${JSON.stringify(await defaultOf(id))}`, moduleType: 'js' }
      : null,
};

/** If DEBUG is set, https-proxy-agent logs the proxy's password, so the bundle has no logger. */
const silent = {
  name: 'silent',
  resolveId: (id) => (id === 'debug' ? SILENT : null),
  load: (id) => (id === SILENT ? 'export default () => () => {};' : null),
};
const SILENT = '\0debug';

const bundle = await rolldown({
  cwd: root,
  plugins: [raw, data, codes, silent],
  // OpenClaw loads the plugin.
  input: { main: 'src/main.ts', plugin: 'src/plugin.ts' },
  platform: 'node',
  // The ES modules that many packages also have: what is not used of them is left out.
  resolve: { mainFields: ['module', 'main'] },
  transform: { target: 'node20.12' },
});
const { output } = await bundle.write({
  dir: dist,
  format: 'cjs',
  // An import() of Node's own modules would start the ESM loader after all: 3 ms.
  dynamicImportInCjs: false,
  minify: true,
  comments: { legal: false, annotation: false },
  chunkFileNames: '[name]-[hash].js',
  // Each file costs a start half a millisecond, so what the quickest commands need lies in few.
  codeSplitting: {
    groups: [
      // With what both of the quickest commands need, and what `explain` shares with code that it seldom loads. Without
      // main, which runs the program: the plugin is loaded into another one.
      {
        name: 'start',
        test: (id) =>
          /[\\/](cli[\\/]run|(?:failures[\\/]model-names|src[\\/]values)|machine[\\/]environment|screen[\\/](say|streams)|secret)\.ts$/.test(
            id,
          ) || id === `${root}package.json`,
        priority: 4,
      },
      // `explain` reads nothing of the machine for most errors.
      { name: 'error', test: /[\\/]report[\\/]error\.ts$/, priority: 3 },
      { name: 'machine', test: /[\\/]setup[\\/]local-facts\.ts$/, priority: 2 },
      // A pass of `watch` comes every ten minutes; few of them call the portal.
      { name: 'watch', test: /[\\/]commands[\\/]watch\.ts$/, priority: 1 },
      { name: 'status', test: /[\\/]commands[\\/]status\.ts$/, priority: 1 },
      { name: 'explain', test: /[\\/]commands[\\/]explain\.ts$/, priority: 1 },
      { name: 'portal', test: /[\\/]sign-in[\\/]sso[\\/]portal\.ts$/, priority: 0 },
    ],
  },
});
// The minifier prints every character as it is.
const chunks = output.filter(({ type }) => type === 'chunk');
for (const { fileName, code } of chunks) await writeFile(`${dist}/${fileName}`, inAscii(code));
await chmod(`${dist}/main.js`, 0o755);
// The package's own type is "module", for src/.
const manifest = { type: 'commonjs' };
await writeFile(`${dist}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
await writeFile(`${dist}/THIRD_PARTY_NOTICES.txt`, await notices(bundledPackages(chunks)));

/** The default export of a module that needs nothing of Node. */
async function defaultOf(input) {
  const { output } = await (await rolldown({ input })).generate({ format: 'esm' });
  const { default: value } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return value;
}

/**
 * One character beyond ASCII makes Node keep a file's whole text at two bytes each, and read it three times as slowly.
 * In a String.raw the escape stays an escape, which the expressions that are made so understand.
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Folders of the packages of which at least one byte is in the output. */
function bundledPackages(chunks) {
  const inputs = chunks.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([path, { renderedLength }]) => (renderedLength > 0 ? [path] : [])),
  );
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter(Boolean))].sort();
}

/** Each licence text once, below the packages that are under it. */
async function notices(folders) {
  const packagesOf = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? (await readFile(`${folder}/${file}`, 'utf8')).trim() : `Licence: ${license}`;
    // Copies of one license differ in who has the copyright, in line breaks, and in an appendix on how to apply it.
    const copyright = text.match(/^[ \t]*Copyright (?!\[).*/gm) ?? [];
    const [terms = text] = text
      .replaceAll(/^[ \t]*Copyright (?!\[).*\n?/gm, '')
      .split(/(?<=END OF TERMS AND CONDITIONS)/);
    const key = terms
      .trim()
      .replace(/^(?:\(?The )?MIT License(?: ?\(MIT\)|\))?/i, 'MIT License')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      .join('\n\n');
    const what = [`${name} ${version} (${license})`, ...copyright.map((line) => `  ${line.trim()}`)].join(
      '\n',
    );
    packagesOf.set(key, [...(packagesOf.get(key) ?? []), what]);
  }
  const parts = [...packagesOf].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`);
  return ['openclaw-bedrock contains the following packages.\n', ...parts].join(`\n${'-'.repeat(79)}\n`);
}
