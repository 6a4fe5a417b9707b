import * as v from 'valibot';
import { claimStructure } from '../../registry/index.ts';
import { Id } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';

const Input = v.object({
  application: Id,
  office: v.picklist(['president', 'vice_president', 'treasurer', 'secretary', 'manager', 'board_member']),
});

/** Whoever holds the pen asks to represent the cooperative, on the way to send: the register's claim. */
export const claimCooperative = command(Input, async (context, { application: id, office }) => {
  const { tx, actor } = context;
  const { structure } = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  return claimStructure.within(context, { structure, office });
});
