/** A list of some thousand rows, whose server is killed while it writes: the next one ends the work, each row once. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { agreeMapping, beginWriting, startImport } from '../src/modules/registry/index.ts';
import { openFiles } from '../src/platform/files/index.ts';
import type { Caller } from '../src/platform/ground.ts';
import { jobsOver } from '../src/platform/jobs/jobs.ts';
import { openBoss } from '../src/platform/jobs/work.ts';
import { system } from '../src/platform/rights.ts';
import { startServer } from './support/server.ts';

const rows = 5000;
const list = [
  'Nom;N° de registre;Province',
  ...Array.from({ length: rows }, (_, at) => `Coopérative d’essai ${at};${at}/2019;Taounate`),
].join('\n');

test.skipIf(inject('database').engine === 'trial')(
  'an import killed with -9 goes on in the next process, and each row is applied once',
  { timeout: 300_000 },
  async () => {
    const first = await startServer();
    const { db, pool } = first.database!;
    const boss = await openBoss(pool, { working: false, trial: false });
    const ground = { db, jobs: jobsOver(boss), files: await openFiles({ TWIZA_DATA: first.dataDir }) };
    const caller = (): Caller => ({ ground, actor: system, now: new Date() });
    const seen = async () => (await pool.query('select * from registry.import')).rows[0] as Record<string, unknown>;
    const until = async (done: (row: Record<string, unknown>) => boolean) => {
      for (;;) {
        const row = await seen();
        if (done(row)) return row;
        await pause(20);
      }
    };
    const id = (await startImport(caller(), { file: new File([list], 'liste.csv') }))[0]!.about;
    await agreeMapping(caller(), {
      id,
      country: 'MA',
      on_known: 'fill',
      columns: ['name', 'register_number', 'province'],
    });
    await until(({ state }) => state === 'checked');
    await beginWriting(caller(), { id });
    await until(({ written_to }) => Number(written_to) > 0);
    await first.kill9();
    const left = await seen();
    expect(left).toMatchObject({ state: 'writing' });
    const written = (await pool.query('select count(*) from registry.structure')).rows[0] as { count: number };
    // What the checkpoint says is there, and nothing else.
    expect(written.count).toBe(Number(left['written_to']) - 1);
    expect(written.count).toBeLessThan(rows);
    const second = await startServer({ again: first });
    const ended = await until(({ state }) => state === 'written' || state === 'failed');
    expect(ended).toMatchObject({ state: 'written', registered: rows, skipped: 0, filled: 0 });
    expect(
      (await pool.query('select count(*), count(distinct register_number) as n from registry.structure')).rows,
    ).toEqual([{ count: rows, n: rows }]);
    await boss.stop({ graceful: false });
    await second.stop();
  },
);
