import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The built bin on Windows, or, elsewhere, on Wine. Each start takes seconds. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['test/windows/**/*.test.ts'],
      globalSetup: ['.config/wine.mjs'],
      testTimeout: 180_000,
    },
  }),
);
