import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { tendsIntroduction } from '../introductions/introduction-policy.ts';
import { introductionForUpdate } from '../introductions/introduction-rows.ts';
import { command } from '../room.ts';
import { bestOf, reasonNotToPool } from '../rules/pool.ts';

const Input = v.object({
  need: Id /** Who speaks for all; left out, whoever fits best. */,
  lead: v.optional(v.nullable(Id), null),
  members: v.pipe(v.array(Id), v.maxLength(20)),
});

/** Several interested cooperatives are to answer one need together; each of them has still to agree. */
export const formPool = command(Input, async ({ tx, actor, now }, { need, lead: chosen, members: ids }) => {
  const members = [];
  for (const id of [...new Set(ids)].toSorted())
    members.push((await introductionForUpdate(tx, id, actor)).open(actor, tendsIntroduction));
  if (members.some((one) => one.need !== need)) hide();
  const lead = chosen ?? bestOf(members.map(({ id, score }) => ({ introduction: id, score }))) ?? need;
  const reason = reasonNotToPool(
    lead,
    members.map((one) => ({ ...one, introduction: one.id })),
  );
  if (reason) refuse(`networking.${reason}`);
  const pool = newId();
  await tx
    .insertInto('networking.pool')
    .values({ id: pool, need, state: 'forming', formed_by: actor.id, formed_at: now })
    .execute();
  for (const { id } of members)
    await tx
      .updateTable('networking.introduction')
      .set({ pool, pool_lead: id === lead, pool_agreed: null })
      .where('id', '=', id)
      .execute();
  const structures = members.map(({ structure }) => structure);
  return [
    {
      fact: 'networking.pool_formed',
      about: pool,
      payload: { need, lead, structures, introductions: members.map(({ id }) => id) },
    },
  ];
});
