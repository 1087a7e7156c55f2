// Bundles src/main.ts into dist/, one chunk per lazily loaded command, so that `npx` has nothing else to install.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

await rm(`${root}dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.12',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // CommonJS dependencies call require() for Node's own modules; ESM output has none.
  // https://github.com/evanw/esbuild/issues/1921
  banner: {
    js: "import{createRequire as bannerCreateRequire}from'node:module';const require=bannerCreateRequire(import.meta.url);",
  },
});
await writeFile(`${root}dist/THIRD_PARTY_NOTICES.txt`, await notices(bundledPackages(metafile)));

/** Folders of the packages of which at least one byte is in the output. */
function bundledPackages({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter(Boolean))].sort();
}

/** Each licence text once, below the packages that are under it. */
async function notices(folders) {
  const packagesOf = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8'));
    const file = (await readdir(root + folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    const text = file ? (await readFile(`${root}${folder}/${file}`, 'utf8')).trim() : `Licence: ${license}`;
    packagesOf.set(text, [...(packagesOf.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...packagesOf].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`);
  return ['openclaw-bedrock contains the following packages.\n', ...parts].join(`\n${'-'.repeat(79)}\n`);
}
