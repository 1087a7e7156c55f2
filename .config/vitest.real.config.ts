import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** Checks against programs that are not ours: each starts OpenClaw, which takes seconds. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['test/real/**/*.test.ts'],
      globalSetup: ['.config/fetch-apart.mjs'],
      testTimeout: 300_000,
      // A gateway leaves many files to look through.
      hookTimeout: 300_000,
    },
  }),
);
