import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Entry } from './journal/fact.ts';
import type { Actor, Role } from './rights.ts';
import type { Trilingual } from './words/trilingual.ts';

/**
 * The columns of a record as figures count it, each an SQL expression over `from`. Only `record` must be there.
 * A record whose measure is given by class (so many women under 35, so many men …) has several lines, told apart by `part`.
 */
export interface FactColumns {
  /** uuid: what is counted. A pair (session, structure) has none of its own: `md5(a || b)::uuid`. */
  record: RawBuilder<unknown>;
  /** uuid: what journal entries name when they touch this record; the record itself unless told. */
  root?: RawBuilder<unknown>;
  /** text: tells the lines of one record apart. */
  part?: RawBuilder<unknown>;
  /** date, in Morocco: when it happened. A record without a day stands in the way of the figures that need one. */
  day?: RawBuilder<unknown>;
  /** timestamptz: since when the house knows it, for figures as of a day in the past; the hour of loading unless told. */
  known?: RawBuilder<unknown>;
  /** uuid of the register. Its region, province, country and sector are filled in from there when they are not given. */
  structure?: RawBuilder<unknown>;
  /** text, MA-01 … MA-12: where it happened. */
  region?: RawBuilder<unknown>;
  programme?: RawBuilder<unknown>;
  edition?: RawBuilder<unknown>;
  funder?: RawBuilder<unknown>;
  /** text: where the record stands, among `states` of the source. */
  state?: RawBuilder<unknown>;
  /** text: what it is about, among `topics` of the source. */
  topic?: RawBuilder<unknown>;
  /** women, men; null is unknown. */
  sex?: RawBuilder<unknown>;
  /** under_35, from_35_to_59, over_59; null is unknown. */
  age_band?: RawBuilder<unknown>;
  /** numeric, in dirhams. */
  amount?: RawBuilder<unknown>;
  /** int: how many persons, of this line's sex and age band. */
  persons?: RawBuilder<unknown>;
  /** numeric: a score, a percentage, a number of hours or of members. */
  level?: RawBuilder<unknown>;
  /** numeric: what the level weighs; 1 unless told. */
  weight?: RawBuilder<unknown>;
}

/** What is known of a counted record where its address is drawn. */
export interface FactFound {
  record: string;
  root: string;
  structure: string | null;
  programme: string | null;
  edition: string | null;
}

/**
 * A kind of record that figures count: grants, visits, attendances … A room brings one for each of its kinds.
 * What is no longer found by `from` is removed from the figures, and stays in those of before.
 */
export interface FactSource {
  /** `room.kind`: `calls.grant`. */
  kind: string;
  /** The records by their name, in the plural: « Dotations ». */
  title: Trilingual;
  /** Tables and conditions of the room, without `select`: ``sql`calls.laureate_listed l where l.rank > 0` ``. */
  from: RawBuilder<unknown>;
  columns: FactColumns;
  /** Codes of `state` and `topic`, as they are said. */
  states?: Record<string, Trilingual>;
  topics?: Record<string, Trilingual>;
  /**
   * Facts of the journal that touch these records, and the roots that an entry names; its `about` unless told.
   * A `merge_followed` of the room and changes of the register are followed without being named here.
   */
  touchedBy: Record<string, ((entry: Pick<Entry, 'about' | 'payload'>) => string[] | 'all') | true>;
  /** The record's own page in the house, without language; null when it has none. */
  href: (fact: FactFound) => string | null;
  /** SQL over `f`, a counted line: may this actor read the record? Others are told how many there are. */
  readable: (actor: Actor) => RawBuilder<unknown>;
}

/** SQL over a counted line `f`: within the scope of one of these roles that the actor holds. An administrator's has no end. */
export const withinReach = (actor: Actor, roles: readonly Role[]): RawBuilder<unknown> => {
  if (actor.kind === 'system') return sql`true`;
  const reaches = actor.grants
    .filter(({ role }) => role === 'administrator' || roles.includes(role))
    .map(({ region, programme, structure }) => {
      const parts = [
        ...(region === null ? [] : [sql`f.region = ${region}`]),
        ...(programme === null ? [] : [sql`f.programme = ${programme}::uuid`]),
        ...(structure === null ? [] : [sql`f.structure = ${structure}::uuid`]),
      ];
      return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
    });
  return reaches.length === 0 ? sql`false` : sql`(${sql.join(reaches, sql` or `)})`;
};

/** The calendar day in Morocco of an instant: SQL. */
export const dayIn = (instant: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${instant} at time zone 'Africa/Casablanca')::date`;
