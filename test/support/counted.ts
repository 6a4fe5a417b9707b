import { sql } from 'kysely';
import * as v from 'valibot';
import { followJournal, knowFacts } from '../../src/modules/indicators/index.ts';
import { room } from '../../src/platform/command.ts';
import type { FactSource } from '../../src/platform/fact-source.ts';
import { newId } from '../../src/platform/ids.ts';
import { sealAll } from '../../src/platform/journal/seal.ts';
import type { World } from './world.ts';

const { command } = room<object>({ name: 'indicators' });
const tell = command(v.array(v.string()), async (_context, roots) =>
  roots.map((about) => ({ fact: 'indicators.made', about })),
);

/** Records of an invented room: a table of this test that figures may count as `indicators.alpha`. */
const source: FactSource = {
  kind: 'indicators.alpha',
  title: { fr: 'Choses', ar: 'أشياء', en: 'Things' },
  from: sql`public.thing t`,
  columns: {
    record: sql`t.record`,
    day: sql`t.day`,
    known: sql`t.known`,
    structure: sql`t.structure`,
    region: sql`t.region`,
    sex: sql`t.sex`,
    amount: sql`t.amount`,
    persons: sql`t.persons`,
  },
  touchedBy: { 'indicators.made': true },
  href: ({ record }) => `/things/${record}`,
  readable: (actor) => (actor.kind === 'anonymous' ? sql`f.region = 'MA-01'` : sql`true`),
};

export interface Thing {
  record?: string;
  day?: string | null;
  known?: Date;
  structure?: string | null;
  region?: string | null;
  sex?: string | null;
  amount?: number | null;
  persons?: number | null;
}

/** A house whose figures may count things that a test makes. */
export const countThings = async (world: World) => {
  await world.pool
    .query(`create table thing (record uuid primary key, day date, known timestamptz, structure uuid, region text,
    sex text, amount numeric, persons int)`);
  knowFacts([{ facts: [source] }]);
  const follow = async (now = new Date()): Promise<void> => {
    await sealAll(world.ground.db);
    await followJournal(world.as(undefined, now), {});
  };
  const make = async (things: Thing[]): Promise<string[]> => {
    const records = things.map(({ record = newId() }) => record);
    for (const [at, thing] of things.entries())
      await world.pool.query(
        `insert into thing values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (record) do update set day = excluded.day,
          structure = excluded.structure, region = excluded.region, sex = excluded.sex, amount = excluded.amount, persons = excluded.persons`,
        [
          records[at],
          thing.day === undefined ? '2026-03-02' : thing.day,
          thing.known ?? null,
          thing.structure ?? null,
          thing.region === undefined ? 'MA-01' : thing.region,
          thing.sex ?? null,
          thing.amount ?? null,
          thing.persons ?? null,
        ],
      );
    await tell(world.as(), records);
    return records;
  };
  const remove = async (records: string[]): Promise<void> => {
    await world.pool.query('delete from thing where record = any($1)', [records]);
    await tell(world.as(), records);
  };
  return { make, remove, follow };
};
