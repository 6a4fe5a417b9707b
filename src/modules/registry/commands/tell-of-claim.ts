import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import type { Message } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { command } from '../room.ts';
import { id } from './import-inputs.ts';

const Input = v.object({
  claim: id,
  /** Who hears: the cooperative that somebody asks to speak for it, or whoever asked what was answered. */
  hearer: v.picklist(['contact', 'person']),
  message: v.custom<Message>((value) => typeof value === 'object' && value !== null && 'to' in value),
});

/** Says something of a claim to one side, once however often it is asked. */
export const tellOfClaim = command(Input, async (context, { claim, hearer, message }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const column = `${hearer}_told_at` as const;
  const told = await tx
    .updateTable('registry.claim')
    .set({ [column]: now })
    .where('id', '=', claim)
    .where(column, 'is', null)
    .returning('structure')
    .executeTakeFirst();
  if (!told) return [];
  await sendMessage(context, message);
  return [{ fact: 'registry.claim_told', about: told.structure, payload: { claim, hearer } }];
});
