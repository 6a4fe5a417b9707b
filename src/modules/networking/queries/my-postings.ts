import { sql } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { ownStructures } from '../policy.ts';
import { Side } from '../posting-input.ts';
import { query } from '../room.ts';
import type { PostingKind, PostingState } from '../rules/posting.ts';

export interface MyPosting {
  id: string;
  kind: PostingKind | null;
  state: PostingState;
  title: Trilingual;
  territories: string[];
  everywhere: boolean;
  closesOn: string | null;
  updatedAt: Date;
  structure: string | null;
  structureName: string | null;
  structureNameAr: string | null;
  organisation: string;
}

/** The needs, or the offers, of the person and of the structures that she represents, those that still stand first. */
export const myPostings = query(v.object({ side: Side }), async ({ tx, actor }, { side }): Promise<MyPosting[]> => {
  const own = ownStructures(actor);
  const { rows } = await sql<MyPosting>`
    select p.id, p.kind, p.state, p.title, p.territories, p.everywhere, p.closes_on as "closesOn",
      p.updated_at as "updatedAt", p.structure, s.name as "structureName", s.name_ar as "structureNameAr",
      party.organisation
    from networking.posting p
      join networking.party party on party.id = p.party
      left join registry.structure_listed s on s.id = p.structure
    where p.side = ${side} and p.anonymised_at is null
      and (party.person = ${actor.id}::uuid or p.structure = any(${own}::uuid[]))
    order by p.ended_at is not null, p.updated_at desc limit 200`.execute(tx);
  return rows;
});
