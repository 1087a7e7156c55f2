import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The rooms that decide what is written, each held to its own figures. What a run of the bin covers does not count. */
const MEASURED = ['src/plan', 'src/edit', 'src/files', 'src/write', 'src/failures'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{unit,flows,e2e}/**/*.test.ts'],
    // The SDK would print its warning about Node 20 into every run, as it would into the wizard (see main.ts).
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // Vitest leaves one processor free; most of a test is waiting for the bin that it started.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: MEASURED.map((room) => `${room}/**`),
      reporter: ['text'],
      thresholds: Object.fromEntries(MEASURED.map((room) => [`${room}/**`, { lines: 95, branches: 95 }])),
    },
  },
});
