import { defineConfig } from 'vitest/config';

// These run what is in dist/, so it is built first; the others must not wait for that, nor fail with it.
const built = ['tests/{cli,package,readme,spark}*.test.ts'];

// Limits that a busy machine keeps, too: they end what hangs, and measure nothing.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'source', include: ['tests/**/*.test.ts'], exclude: built, isolate: false, testTimeout: 60_000 } },
      {
        test: {
          name: 'built',
          include: built,
          globalSetup: ['tests/helpers/build-once.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
