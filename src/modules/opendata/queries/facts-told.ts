import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import * as v from 'valibot';
import type { Actor, Grant, Role } from '../../../platform/rights.ts';
import type { ToldFact } from '../../../platform/told.ts';
import { query } from '../room.ts';
import { factsFor } from '../told-known.ts';
import { isRowOf } from './is-there.ts';

export interface ToldEntry {
  id: string;
  at: Date;
  fact: string;
  about: string;
}

/** Of a fact whose record is a row of a dataset, only while it is one. */
const whatIsPublic = (facts: readonly ToldFact[]): RawBuilder<unknown> => {
  const told = Map.groupBy(
    facts.filter(({ dataset }) => dataset !== undefined),
    ({ dataset }) => dataset!,
  );
  const withheld = [...told].map(
    ([dataset, of]) =>
      sql`(fact = any(${of.map(({ fact }) => fact)}) and not ${isRowOf(dataset, sql`platform.journal.about`)})`,
  );
  return withheld.length === 0 ? sql`true` : sql`not (${sql.join(withheld, sql` or `)})`;
};

/**
 * The facts that a key's owner may hear of wherever they happen, oldest first, behind an entry: what webhooks tell, for
 * who would rather ask. Ids are made in the order of time, so the last one read says where to go on.
 */
export const factsToldTo = query(
  v.object({ owner: v.pipe(v.string(), v.uuid()), after: v.nullable(v.pipe(v.string(), v.uuid())), limit: v.number() }),
  async ({ tx }, { owner, after, limit }): Promise<ToldEntry[]> => {
    const held = await tx
      .selectFrom('people.holder')
      .select(['role', 'region', 'programme', 'structure'])
      .where('person', '=', owner)
      .execute();
    const hearer: Actor = {
      kind: 'person',
      id: owner,
      grants: held.map((grant): Grant => ({ ...grant, role: grant.role as Role })),
    };
    const facts = factsFor(hearer, true);
    const { rows } = await sql<ToldEntry>`select id, at, fact, about from platform.journal
      where fact = any(${facts.map(({ fact }) => fact)}) and id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
        and ${whatIsPublic(facts)}
      order by id limit ${limit}`.execute(tx);
    return rows;
  },
);
