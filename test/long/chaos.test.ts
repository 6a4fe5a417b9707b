import { expect, test } from 'vitest';
import { acknowledged, killAtWork } from '../support/kills.ts';

const rounds = Number(process.env['TWIZA_CHAOS_ROUNDS'] ?? 25);

test.each([
  ['on its own database, killed with it', true],
  ['on a server', false],
])('killed over and over %s, the house loses nothing', async (_name, own) => {
  for (const seed of [1, 2]) {
    const { server, noted, wrong } = await killAtWork({ rounds, seed, size: 40, own, work: 4000 });
    console.log(`seed ${seed}, ${rounds} kills:`, JSON.stringify(acknowledged(noted)));
    expect(wrong).toEqual([]);
    expect(await server.stop()).toBe(0);
  }
});
