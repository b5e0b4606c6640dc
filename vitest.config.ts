import { defineConfig } from 'vitest/config';

// These run what is in dist/, so it is built first; the others must not wait for that, nor fail with it.
const built = ['tests/{cli,package,readme,spark}*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'source', include: ['tests/**/*.test.ts'], exclude: built, isolate: false } },
      {
        test: {
          name: 'built',
          include: built,
          globalSetup: ['tests/helpers/build-once.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
