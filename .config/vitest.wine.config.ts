import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The unit tests in the Node of Windows on Wine, which has no pipes between processes as vitest wants them. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      pool: 'threads',
      setupFiles: ['.config/wine.setup.mjs'],
      // It calls by fetch in another process, where the setup file does not reach.
      exclude: ['test/unit/guards.test.ts'],
      testTimeout: 180_000,
      hookTimeout: 180_000,
    },
  }),
);
