import { defineConfig } from 'vitest/config';

const long = process.env['TWIZA_LONG'] === '1';

/** PGlite has a smoke journey of its own; the suite is for the engines that keep what they are given. */
const trial = process.env['TWIZA_ENGINE'] === 'pglite' && !process.env['DATABASE_URL'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: long ? ['test/long/**/*.test.{ts,tsx}'] : ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: [...(long ? [] : ['test/long/**']), ...(trial ? [] : ['test/smoke/**'])],
    testTimeout: long ? 3_600_000 : 30_000,
    hookTimeout: 120_000,
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/after-file.ts'],
  },
});
