import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** Hundreds of runs of the built bin; `npm run test:torture`. One file at a time: they measure nothing, but crowd. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['test/torture/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: 600_000,
      hookTimeout: 60_000,
    },
  }),
);
