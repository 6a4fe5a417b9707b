import { expect, test } from 'vitest';
import { inCleanDatabase } from '../../test/support/database.ts';
import { groundOf, someone } from '../../test/support/people.ts';
import { prepareDatabase } from '../platform/jobs/prepare.ts';
import { dropHalfDemonstration, loadDemonstrationOnce } from './once.ts';

const beginAndDie = `insert into demonstration.load (begun_at) values (now())`;

test('a demonstration whose loading was killed is emptied, and the house can be prepared and loaded again', async () => {
  await inCleanDatabase(async (database) => {
    const { pool } = database;
    await pool.query('create schema elsewhere; create table elsewhere.kept as select 1 as one');
    await pool.query(beginAndDie);
    await someone(database);
    expect(await dropHalfDemonstration(pool)).toBe('emptied');
    expect((await prepareDatabase(pool, { trial: false })).length).toBeGreaterThan(10);
    expect((await pool.query('select from people.person')).rowCount).toBe(0);
    expect((await pool.query('select from platform.journal')).rowCount).toBe(0);
    expect((await pool.query('select one from elsewhere.kept')).rows).toEqual([{ one: 1 }]);
    expect(await dropHalfDemonstration(pool)).toBe('whole');
  });
});

test('a half demonstration where somebody has signed in, and a whole one, stay as they are', async () => {
  await inCleanDatabase(async (database) => {
    const { pool } = database;
    await pool.query(beginAndDie);
    const { id } = await someone(database);
    await pool.query(
      `insert into people.session (id, person, token_hash, created_at, last_seen_at, expires_at, browser, way)
      values (gen_random_uuid(), $1, 'x', now(), now(), now(), '', 'phone')`,
      [id],
    );
    expect(await dropHalfDemonstration(pool)).toBe('in use');
    await pool.query('update demonstration.load set finished_at = now()');
    expect(await dropHalfDemonstration(pool)).toBe('whole');
    const said: string[] = [];
    await loadDemonstrationOnce({ pool, trial: false }, groundOf(database), (line) => said.push(line));
    expect(said).toEqual([]);
  });
});
