import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The command line tests spawn the real bin, so the build must be there first.
    globalSetup: ['tests/helpers/build-once.ts'],
    testTimeout: 30_000,
  },
});
