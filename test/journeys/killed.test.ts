import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { below } from '../../src/platform/root.ts';
import { acknowledged, killAtWork } from '../support/kills.ts';

test('killed with -9 at work, its database too, the house comes back with all that it acknowledged and no half', async () => {
  const { server, noted, wrong } = await killAtWork({ rounds: 2, seed: 20_261_123, size: 8, own: true });
  expect(wrong).toEqual([]);
  const done = acknowledged(noted);
  expect(Math.min(done.saves, done.corrections, done.pieces), JSON.stringify(done)).toBeGreaterThan(0);
  const verb = [below('build', 'src', 'platform', 'twiza.js'), 'journal', 'verify', '--database'];
  const env = { ...process.env, DATABASE_URL: server.address() };
  const verified = spawnSync(process.execPath, verb, { env, encoding: 'utf8' });
  expect([verified.status, JSON.parse(verified.stdout)]).toEqual([0, expect.objectContaining({ altered: null })]);
  expect(await server.stop()).toBe(0);
}, 300_000);
