import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Hundreds of runs of the built bin; `npm run test:torture`. One file at a time: they measure nothing, but crowd. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/torture/**/*.test.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
