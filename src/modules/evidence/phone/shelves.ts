import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { FieldShelf } from '../../../platform/field/index.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { mayCollect } from '../policy.ts';
import type { EvidenceTables } from '../tables.ts';

/** More than a tour has to prove. */
const atMost = 120;

/**
 * The drawn records of the tour that still want a proof: `{ structure, title, dueOn, state, criteria: [{ id, label,
 * wants, given }] }`; `given` tells that a proof of it has come, from whomever.
 */
const toProve: FieldShelf = {
  name: 'evidence.to_prove',
  rows: async ({ tx, actor }, { structures }) => {
    const rows = await (tx as Transaction<EvidenceTables>)
      .selectFrom('evidence.item as item')
      .innerJoin('evidence.campaign as campaign', 'campaign.id', 'item.campaign')
      .select(['item.id', 'item.structure', 'item.region', 'item.state', 'campaign.title', 'campaign.due_on as dueOn'])
      .select(
        sql<Json>`(select jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label, 'wants', c.wants,
          'given', exists (select from evidence.proof p where p.item = item.id and p.criterion = c.id)) order by c.position)
          from evidence.criterion c where c.campaign = campaign.id)`.as('criteria'),
      )
      .where('campaign.state', '=', 'drawn')
      .where('item.state', 'in', ['waiting', 'collected'])
      .where('item.structure', '=', sql<string>`any(${[...structures]}::uuid[])`)
      .orderBy('campaign.due_on')
      .orderBy('item.rank')
      .limit(atMost)
      .execute();
    return rows
      .filter((row) => mayCollect(actor, row))
      .map(({ id, structure, title, dueOn, state, criteria }) => ({
        id,
        value: { structure, title: title as Json, dueOn, state, criteria },
      }));
  },
};

export const shelves = [toProve];
