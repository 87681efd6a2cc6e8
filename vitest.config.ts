import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: process.env['KOLABORASI_BUILT'] === undefined ? ['tests/support/buildOnce.ts'] : [],
    testTimeout: 20_000,
    // Two browsers share two cores; one second is not always enough for what is waited for.
    expect: { poll: { timeout: 8_000 } },
    maxWorkers: 2,
  },
});
