import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * What decides what is written, each held to its own figures. What a run of the bin covers does not count, so of the
 * writing room only what changes files is held here: the steps round it are tested through the bin.
 */
const MEASURED = [
  'src/plan/**',
  'src/edit/**',
  'src/files/**',
  'src/failures/**',
  'src/write/{backups,lock,own-files,recover,refusals,scrub-keys,transaction,undo}.ts',
];

/** Windows has no modes, no owners, no shell of POSIX, and links for few: a test that needs one says so in its name. */
const FIT_FOR_WINDOWS = /^(?!.*\(needs (?:POSIX|a POSIX|symbolic links|openssl))/;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{unit,flows,e2e}/**/*.test.ts'],
    // The SDK would print its warning about Node 20 into every run, as it would into the wizard (see main.ts).
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    setupFiles: ['.config/vitest.setup.mjs'],
    ...(process.platform === 'win32' && { testNamePattern: FIT_FOR_WINDOWS }),
    // A poll waits for what must come; a busy machine may be late.
    expect: { requireAssertions: true, poll: { timeout: 10_000 } },
    // Vitest leaves one processor free; most of a test is waiting for the bin that it started.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: MEASURED,
      reporter: ['text'],
      thresholds: Object.fromEntries(MEASURED.map((files) => [files, { lines: 95, branches: 95 }])),
    },
  },
});
