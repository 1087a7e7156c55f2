// Bundles src/main.ts into dist/, one chunk per lazily loaded command, so that `npx` has nothing else to install.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;

await rm(`${root}dist`, { recursive: true, force: true });
await build({
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
  // CommonJS dependencies call require() for Node's own modules; ESM output has none.
  // https://github.com/evanw/esbuild/issues/1921
  banner: {
    js: "import{createRequire as bannerCreateRequire}from'node:module';const require=bannerCreateRequire(import.meta.url);",
  },
});
