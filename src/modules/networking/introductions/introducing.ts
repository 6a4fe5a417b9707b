import { newId } from '../../../platform/ids.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import { introductionsOfPool } from './introduction-rows.ts';
import type { Introduction } from './introduction-rows.ts';
import type { NetworkingContext } from '../rows.ts';

/** Who answers together: all of an agreed pool, or one. */
const together = async ({ tx }: NetworkingContext, i: Introduction): Promise<Introduction[]> => {
  if (i.pool === null) return [i];
  const { state } = await tx
    .selectFrom('networking.pool')
    .select('state')
    .where('id', '=', i.pool)
    .executeTakeFirstOrThrow();
  if (state !== 'agreed') refuse('networking.pool_not_agreed');
  return introductionsOfPool(tx, i.pool);
};

/**
 * Both sides have said yes: they are introduced, and one opportunity is counted, however many report it and however
 * many cooperatives join in it. The database holds it unique by need and cooperative.
 */
export const introduce = async (context: NetworkingContext, i: Introduction): Promise<Fact[]> => {
  const { tx, now } = context;
  const members = await together(context, i);
  const ids = members.map(({ id }) => id);
  const lead = members.find(({ poolLead }) => poolLead) ?? i;
  await tx
    .updateTable('networking.introduction')
    .set({ state: 'introduced', introduced_at: now, buyer_yes: true })
    .where('id', 'in', ids)
    .execute();
  const opportunity = newId();
  await tx
    .insertInto('networking.opportunity')
    .values({
      id: opportunity,
      need: i.need,
      party: i.party,
      pool: i.pool,
      introduction: lead.id,
      state: 'interest',
      amount: null,
      differs: null,
      counted_at: now,
      changed_at: now,
      settled_by: null,
    })
    .execute();
  const rows = members.map(({ structure }) => ({ id: newId(), opportunity, need: i.need, structure }));
  await tx.insertInto('networking.opportunity_structure').values(rows).execute();
  const structures = members.map(({ structure }) => structure);
  return [
    ...members.map((one) => ({
      fact: 'networking.introduced',
      about: one.id,
      payload: { need: one.need, structure: one.structure, opportunity },
    })),
    {
      fact: 'networking.opportunity_counted',
      about: opportunity,
      payload: { need: i.need, party: i.party, structures },
    },
  ];
};
