import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { callerOf, testGround } from '../../../../test/support/ground.ts';
import { inputOf, Refused } from '../../cli.ts';
import { newId } from '../../ids.ts';
import { system } from '../../rights.ts';
import { sealEverything } from '../read.ts';
import { witnessHead } from '../witness.ts';
import { sql } from 'kysely';
import verify from './journal-verify.ts';

const example = path.join(import.meta.dirname, '../../../../examples/journal-verify/edition.jsonl');
const folder = mkdtempSync(path.join(tmpdir(), 'twiza-journal-'));
const lines = readFileSync(example, 'utf8').trimEnd().split('\n');
const fileOf = (content: string[]): string => {
  const file = path.join(folder, `${newId()}.jsonl`);
  writeFileSync(file, `${content.join('\r\n')}\n`);
  return file;
};
const whyNot = async (content: string[]): Promise<[string, unknown]> => {
  const error = await verify.run(inputOf([fileOf(content)], {})).catch((refused: unknown) => refused);
  return error instanceof Refused ? [error.code, error.at] : ['accepted', error];
};

afterAll(() => rmSync(folder, { recursive: true }));

test('the example holds, with its header or without', async () => {
  const found = await verify.run(inputOf([example], {}));
  const { head } = JSON.parse(lines[0] ?? '') as { head: string };
  expect(found).toEqual({ entries: 10, head, altered: null });
  expect(await verify.run(inputOf([fileOf(lines.slice(1))], {}))).toEqual(found);
});

test('one altered score is refused, and named', async () => {
  const altered = lines.with(6, (lines[6] ?? '').replace('"score":3.5', '"score":3.6'));
  const { id } = JSON.parse(lines[6] ?? '') as { id: string };
  expect(await whyNot(altered)).toEqual(['journal.altered', { position: 6, id, why: 'digest' }]);
});

test('a line taken away, a file cut short and a line that is none are told apart', async () => {
  const { id } = JSON.parse(lines[5] ?? '') as { id: string };
  expect(await whyNot(lines.toSpliced(4, 1))).toEqual(['journal.altered', { position: 4, id, why: 'missing' }]);
  expect(await whyNot(lines.slice(0, -2))).toEqual(['journal.altered', { position: 9, id: null, why: 'head' }]);
  expect(await whyNot(lines.with(3, 'score,juror'))).toEqual(['journal.unreadable', { line: 4 }]);
  expect(await whyNot([''])).toEqual(['journal.nothing_to_read', undefined]);
});

test('a file that does not exist is an error, not a journal', async () => {
  await expect(verify.run(inputOf([path.join(folder, 'absent')], {}))).rejects.toThrow('ENOENT');
});

// The command opens the database by itself: PGlite would not let two of us in.
test.skipIf(inject('database').engine === 'trial')('the database is verified where it lies', async () => {
  const house = await testGround();
  await sql`insert into platform.journal (id, at, fact, about) values (${newId()}, now(), 'test.done', ${newId()})`.execute(
    house.ground.db,
  );
  await sealEverything(house.ground.db);
  await witnessHead(callerOf(house.ground, system), {});
  await sealEverything(house.ground.db);
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = house.database.url;
  try {
    expect(await verify.run(inputOf([], { database: true }))).toMatchObject({ entries: 2, altered: null });
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    await house.close();
  }
});
