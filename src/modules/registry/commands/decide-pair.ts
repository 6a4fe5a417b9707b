import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import { id } from './import-inputs.ts';
import { fieldsOf, keepChange, structureForUpdate, tellWomens, writeFields } from './structure-rows.ts';

/** Two records are different, and never asked about again; or are left for later, at the end of the queue. */
export const decidePair = command(
  v.object({ left: id, right: id, answer: v.picklist(['different', 'later', 'waiting']) }),
  async ({ tx, actor, now }, { left, right, answer }) => {
    const pair = await tx
      .selectFrom('registry.pair')
      .select('state')
      .where('left', '=', left)
      .where('right', '=', right)
      .forUpdate()
      .executeTakeFirst();
    const places = await tx
      .selectFrom('registry.structure')
      .select(['id', 'region'])
      .where('id', 'in', [left, right])
      .execute();
    allow(actor, pair !== undefined && places.every((place) => mayDecide(actor, place)));
    if (pair?.state === 'merged') refuse('registry.structure_merged');
    await tx
      .updateTable('registry.pair')
      .set({ state: answer, decided_at: answer === 'waiting' ? null : now, decided_by: actor.id })
      .where('left', '=', left)
      .where('right', '=', right)
      .execute();
    return [{ fact: 'registry.pair_decided', about: left, payload: { other: right, answer } }];
  },
);

/** Takes what an import proposed for a structure, or leaves it. */
export const answerProposal = command(
  v.object({ proposal: id, take: v.boolean() }),
  async (context, { proposal: about, take }) => {
    const { tx, actor, now } = context;
    const proposal =
      (await tx.selectFrom('registry.proposal').selectAll().where('id', '=', about).forUpdate().executeTakeFirst()) ??
      hide();
    const structure = (await structureForUpdate(tx, proposal.structure, actor)).open(actor, mayDecide);
    if (proposal.state !== 'waiting') return [];
    if (structure.state === 'merged') refuse('registry.structure_merged');
    const state = take ? ('taken' as const) : ('left' as const);
    await tx
      .updateTable('registry.proposal')
      .set({ state, decided_at: now, decided_by: actor.id })
      .where('id', '=', about)
      .execute();
    if (take) {
      const current = await fieldsOf(tx, structure.id);
      const before = Object.fromEntries(Object.keys(proposal.fields).map((field) => [field, current[field] ?? null]));
      await writeFields(tx, structure.id, proposal.fields);
      await tellWomens(tx, structure.id);
      await keepChange(context, structure, { verb: 'import', before, after: proposal.fields });
    }
    return [{ fact: `registry.proposal_${state}`, about: structure.id, payload: { proposal: about } }];
  },
);
