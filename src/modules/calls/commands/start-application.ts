import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id, Lang } from '../inputs.ts';
import { filesForOthers } from '../policy.ts';
import { command } from '../room.ts';
import { callForUpdate } from '../rows.ts';
import { standingOf } from '../rules/call.ts';

const Input = v.object({
  /** Made by the client when it may be sent twice: a phone without network, a page that was reloaded. */
  id: v.optional(Id),
  call: Id,
  structure: Id,
  language: Lang,
});

/**
 * Opens an application of a cooperative to a call, as a draft that only its pen and the cooperative see.
 * An agent who opens one for a cooperative must record her mandate before it can be sent.
 */
export const startApplication = command(Input, async ({ tx, actor, now }, { call, structure, language, ...given }) => {
  allow(actor, actor.kind === 'person');
  const id = given.id ?? newId();
  const again = await tx.selectFrom('calls.application').select('filed_by').where('id', '=', id).executeTakeFirst();
  if (again?.filed_by === actor.id) return [];
  const open = (await callForUpdate(tx, call, actor)).open(actor, ({ kind }) => kind !== 'anonymous');
  const standing = standingOf(open, now);
  if (standing === 'announced_soon') refuse('calls.call_not_open_yet', { opens: open.opensAt });
  if (standing !== 'open') refuse('calls.call_closed', { closed: open.closesAt });
  const applying = await tx
    .selectFrom('registry.structure_listed')
    .select(['womens', 'state'])
    .where('id', '=', structure)
    .executeTakeFirst();
  if (!applying || applying.state !== 'active') return refuse('calls.structure_not_active');
  if (open.womensOnly && !applying.womens) refuse('calls.womens_cooperatives_only');
  await tx
    .insertInto('calls.application')
    .values({
      id,
      call,
      structure,
      filed_by: actor.id as string,
      language,
      status: 'draft',
      answers: '{}',
      version: 0,
      created_at: now,
      saved_at: now,
      decision_note: '',
    })
    .execute();
  const forOther = filesForOthers(actor, structure);
  return [{ fact: 'calls.application_started', about: id, payload: { call, structure, under_mandate: forOther } }];
});
