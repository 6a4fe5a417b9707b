import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { Id, funds } from '../inputs.ts';
import { command } from '../room.ts';
import { openForChange } from '../rows.ts';

const Input = v.object({ edition: Id, funder: Id, ...funds });

/** Puts an envelope into an edition; without regions it may go anywhere. */
export const fundEdition = command(Input, async ({ tx, actor, now }, input) => {
  const { edition, funder, amount, grant, regions } = input;
  await openForChange(tx, edition, actor);
  const id = newId();
  await tx
    .insertInto('programmes.envelope')
    .values({ id, edition, funder, amount, grant_amount: grant, regions, created_at: now })
    .execute();
  return [
    { fact: 'programmes.edition_funded', about: edition, payload: { envelope: id, funder, amount, grant, regions } },
  ];
});
