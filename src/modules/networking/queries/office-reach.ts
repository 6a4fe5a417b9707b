import { OneId } from '../inputs.ts';
import { tendsIntroduction } from '../introduction-policy.ts';
import { introductionToRead } from '../introduction-rows.ts';
import { query } from '../room.ts';

/** Whom to call of both sides, and what was reported, for the staff who tend an introduction. */
export const officeReach = query(OneId, async ({ tx, actor }, { id }) => {
  const { structure, party } = (await introductionToRead(tx, id, actor)).open(actor, tendsIntroduction);
  const contact = await tx
    .selectFrom('registry.structure_contact')
    .select(['phone', 'email', 'language'])
    .where('structure', '=', structure)
    .executeTakeFirst();
  const buyer = await tx
    .selectFrom('networking.party')
    .select(['contact_name as name', 'contact_phone as phone', 'contact_email as email'])
    .where('id', '=', party)
    .executeTakeFirst();
  const reports = await tx
    .selectFrom('networking.report')
    .select(['id', 'side', 'why', 'note', 'at', 'settled_at as settledAt'])
    .where('introduction', '=', id)
    .orderBy('at')
    .execute();
  return { contact: contact ?? null, buyer: buyer ?? null, reports };
});
