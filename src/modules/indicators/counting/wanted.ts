import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { FactColumns, FactSource } from '../../../platform/fact-source.ts';
import type { IndicatorsTables } from '../tables.ts';

export type Tx = Transaction<IndicatorsTables>;

const types: Record<Exclude<keyof FactColumns, 'record' | 'root'>, string> = {
  part: 'text',
  day: 'date',
  known: 'timestamptz',
  structure: 'uuid',
  region: 'text',
  programme: 'uuid',
  edition: 'uuid',
  funder: 'uuid',
  state: 'text',
  topic: 'text',
  sex: 'text',
  age_band: 'text',
  amount: 'numeric',
  persons: 'int',
  level: 'numeric',
  weight: 'numeric',
};

/** The columns of a line that are compared and kept, without its kind and its time in the house. */
export const kept = [
  'root',
  'record',
  'part',
  'day',
  'structure',
  'region',
  'seat',
  'province',
  'country',
  'sector',
  'womens',
  'programme',
  'edition',
  'funder',
  'state',
  'topic',
  'sex',
  'age_band',
  'amount',
  'persons',
  'level',
  'weight',
] as const;

const given = ({ columns, from }: FactSource): RawBuilder<unknown> => {
  const rest = Object.entries(types).map(
    ([name, type]) => sql`(${columns[name as keyof FactColumns] ?? sql`null`})::${sql.raw(type)} as ${sql.ref(name)}`,
  );
  return sql`select (${columns.record})::uuid as record, (${columns.root ?? columns.record})::uuid as root,
    ${sql.join(rest)} from ${from}`;
};

/** The lines of a source as its room has them now, those of these roots or all, with what the register says of their structures. */
export const wantedLines = (source: FactSource, roots: string[] | null): RawBuilder<unknown> => sql`
  select given.root, given.record, coalesce(given.part, '') as part, given.day, given.known,
    coalesce(seat.kept, given.structure) as structure, coalesce(given.region, seat.region) as region, seat.region as seat,
    seat.province, seat.country, seat.sector,
    case when seat.womens then 'womens' when not seat.womens then 'other' end as womens, given.programme, given.edition, given.funder, given.state, given.topic,
    nullif(given.sex, 'unknown') as sex, nullif(given.age_band, 'unknown') as age_band,
    given.amount, given.persons, given.level, given.weight
  from (${given(source)}) given left join registry.structure_seat seat on seat.id = given.structure
  ${roots === null ? sql`` : sql`where given.root = any(${roots}::uuid[])`}`;

/** Changes when a source is read otherwise than before, so that its lines are looked at again. */
export const readingOf = (tx: Tx, source: FactSource): string => {
  const compiled = wantedLines(source, null).compile(tx);
  return createHash('sha256')
    .update(JSON.stringify([compiled.sql, compiled.parameters]))
    .digest('hex');
};
