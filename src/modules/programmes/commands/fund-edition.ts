import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { mayRunProgramme } from '../policy.ts';
import { command } from '../room.ts';
import { programmeOfEdition } from '../rows.ts';

const amount = v.pipe(v.number(), v.minValue(1), v.maxValue(1_000_000_000));

const Input = v.object({
  edition: v.pipe(v.string(), v.uuid()),
  funder: v.pipe(v.string(), v.uuid()),
  amount,
  grant: amount,
  regions: v.optional(v.array(v.pipe(v.string(), v.regex(/^MA-\d{2}$/))), []),
});

/** Puts an envelope into an edition; without regions it may go anywhere. */
export const fundEdition = command(Input, async ({ tx, actor, now }, input) => {
  const { edition, funder, grant, regions } = input;
  (await programmeOfEdition(tx, edition, actor)).open(actor, mayRunProgramme);
  const id = newId();
  await tx
    .insertInto('programmes.envelope')
    .values({ id, edition, funder, amount: input.amount, grant_amount: grant, regions, created_at: now })
    .execute();
  return [
    {
      fact: 'programmes.edition_funded',
      about: edition,
      payload: { envelope: id, funder, amount: input.amount, grant, regions },
    },
  ];
});
