import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const long = process.env['TWIZA_LONG'] === '1';

/** PGlite has a smoke journey of its own; the suite is for the engines that keep what they are given. */
const trial = process.env['TWIZA_ENGINE'] === 'pglite' && !process.env['DATABASE_URL'];

/** A journey that begins last makes everybody wait: on a fresh clone nothing else tells how long a file takes. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isJourney = ({ moduleId }: TestSpecification): boolean => /\/test\/(?!house\/)/.test(moduleId);
    return [...sorted.filter(isJourney), ...sorted.filter((file) => !isJourney(file))];
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: long ? ['test/long/**/*.test.{ts,tsx}'] : ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    exclude: [...(long ? [] : ['test/long/**']), ...(trial ? [] : ['test/smoke/**'])],
    testTimeout: long ? 3_600_000 : 30_000,
    hookTimeout: 120_000,
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/after-file.ts'],
    // By itself Vitest leaves one processor of two idle; journeys wait for browsers and servers more than they compute.
    maxWorkers: Math.max(2, availableParallelism()),
    sequence: { sequencer: JourneysFirst },
  },
});
