import { setTimeout as pause } from 'node:timers/promises';
import { draws } from '../../src/demonstration/draws.ts';
import { poolOn } from '../../src/platform/database/index.ts';
import { makeBusy } from './busy-house.ts';
import { killDatabase, startServer } from './server.ts';
import type { RunningServer } from './server.ts';
import { whatIsWrong } from './what-was-kept.ts';
import { nothingYet, secret, startWriters } from './writers.ts';
import type { Noted } from './writers.ts';

export interface Kills {
  rounds: number;
  seed: number;
  /** Records that the writers share. */
  size: number;
  /** The database in the data folder, every write forced to disk, killed as well every other round. */
  own: boolean;
  /** Milliseconds of work before a kill, at most. */
  work?: number;
}

export const acknowledged = ({ saves, corrections, uploads }: Noted) => ({
  saves: saves.reduce((sum, one) => sum + one.acknowledged, 0),
  corrections: corrections.reduce((sum, one) => sum + one.acknowledged - 1, 0),
  pieces: uploads.filter(({ given }) => given === 'yes').length,
});

/** Until each kind of work has gone on since `before`, or a slow machine has had its time: then at any moment. */
const untilBusy = async (noted: Noted, before: ReturnType<typeof acknowledged>): Promise<void> => {
  for (const until = Date.now() + 20_000; Date.now() < until; await pause(20)) {
    const now = acknowledged(noted);
    if (now.saves > before.saves && now.corrections > before.corrections && now.pieces > before.pieces) return;
  }
};

export interface Survived {
  server: RunningServer;
  noted: Noted;
  /** What was found wrong after each kill. */
  wrong: string[];
}

/** Kills a house at work again and again, starts it again on what is left, and compares. Stop its server afterwards. */
export const killAtWork = async ({ rounds, seed, size, own, work = 1500 }: Kills): Promise<Survived> => {
  const draw = draws(seed);
  const env = { TWIZA_SECRET: secret };
  let server = await startServer({ own, env });
  const pool = poolOn(server.address(), 2);
  const busy = await makeBusy(pool, server.address(), size).finally(() => pool.end());
  const noted = nothingYet(busy);
  const wrong: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const writers = startWriters([server.url], busy, noted);
    await untilBusy(noted, acknowledged(noted));
    await pause(draw.whole(0, work));
    const databaseFirst = own && draw.often(0.5);
    if (databaseFirst) {
      killDatabase(server.dataDir);
      await pause(draw.whole(0, 100));
    }
    await server.kill9();
    if (own && !databaseFirst && draw.often(0.5)) killDatabase(server.dataDir);
    await writers.stop();
    server = await startServer({ own, env, again: server });
    wrong.push(...(await whatIsWrong(server.address(), noted, server.dataDir)).map((one) => `round ${round}: ${one}`));
  }
  return { server, noted, wrong };
};
