import { sql } from 'kysely';
import type { Fact } from '../../../platform/journal/fact.ts';
import { followConsents } from '../../people/index.ts';
import { dissolvePool } from './pooling.ts';
import type { StopReason } from '../rules/introduction.ts';
import type { NetworkingContext } from '../rows.ts';

/** Stops what was not answered by both, and what is passed on between those that were. */
export const stopIntroductions = async (
  { tx, now }: NetworkingContext,
  which: { structures?: string[]; parties?: string[]; needs?: string[] },
  why: StopReason,
): Promise<Fact[]> => {
  const { structures = [], parties = [], needs = [] } = which;
  if (structures.length + parties.length + needs.length === 0) return [];
  const those = sql<boolean>`(structure = any(${structures}::uuid[]) or party = any(${parties}::uuid[])
    or need = any(${needs}::uuid[]))`;
  // Who was thought of and never asked leaves no trace.
  await tx.deleteFrom('networking.introduction').where('state', '=', 'proposed').where(those).execute();
  const stopped = await tx
    .updateTable('networking.introduction')
    .set({ state: 'stopped', stopped_why: why, stopped_at: now, declined_why: null, pool_agreed: null })
    // A late answer is taken of those who never gave one: of these as well, unless the need itself is over.
    .where((of) =>
      of.or([
        of('state', 'in', ['invited', 'opened', 'interested']),
        ...(why === 'need_ended' ? [] : [of('stopped_why', '=', 'no_answer')]),
      ]),
    )
    .where(those)
    .returning(['id', 'need', 'structure', 'pool'])
    .execute();
  // What others had agreed to answer with her is no more: each of them stands alone again.
  for (const pool of new Set(stopped.flatMap((one) => one.pool ?? []))) await dissolvePool(tx, pool, now);
  return stopped.map(({ id, need, structure }) => ({
    fact: 'networking.introduction_stopped',
    about: id,
    payload: { need, structure, why },
  }));
};

/** Whoever takes the agreement back to be written to, or to be introduced, is asked nothing more, and shows nothing more. */
followConsents('networking.introductions', async (context: NetworkingContext, ended) => {
  const { tx, now } = context;
  const subjects = ended
    .filter(({ purpose }) => purpose === 'be_introduced' || purpose === 'receive_messages')
    .map(({ subject }) => subject);
  if (subjects.length === 0) return [];
  const contacts = await tx
    .selectFrom('registry.structure_contact')
    .select('structure')
    .where((of) => of.or([of('contact', 'in', subjects), of('person', 'in', subjects)]))
    .execute();
  const people = await tx
    .selectFrom('networking.party')
    .select('id')
    .where((of) => of.or([of('person', 'in', subjects), of('id', 'in', subjects)]))
    .execute();
  const structures = contacts.map(({ structure }) => structure);
  const parties = people.map(({ id }) => id);
  const facts = await stopIntroductions(context, { structures, parties }, 'consent_withdrawn');
  const hidden = { relay_stopped_at: now, structure_shares: false, buyer_shares: false };
  if (structures.length > 0)
    await tx
      .updateTable('networking.introduction')
      .set({ ...hidden, relay_stopped_by: 'structure' })
      .where('structure', 'in', structures)
      .where('relay_stopped_at', 'is', null)
      .execute();
  if (parties.length > 0)
    await tx
      .updateTable('networking.introduction')
      .set({ ...hidden, relay_stopped_by: 'buyer' })
      .where('party', 'in', parties)
      .where('relay_stopped_at', 'is', null)
      .execute();
  return facts;
});
