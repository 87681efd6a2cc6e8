import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: process.env['KOLABORASI_BUILT'] === undefined ? ['tests/support/buildOnce.ts'] : [],
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
