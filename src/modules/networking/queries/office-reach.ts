import { OneId } from '../inputs.ts';
import { tendsIntroduction } from '../introductions/introduction-policy.ts';
import { introductionToRead } from '../introductions/introduction-rows.ts';
import { buyerReached } from '../introductions/reached-sides.ts';
import { query } from '../room.ts';
import { partyOf } from '../rows.ts';

/** Whom to call of both sides, and what was reported, for the staff who tend an introduction. */
export const officeReach = query(OneId, async (context, { id }) => {
  const { tx, actor } = context;
  const { structure, party } = (await introductionToRead(tx, id, actor)).open(actor, tendsIntroduction);
  const contact = await tx
    .selectFrom('registry.structure_contact')
    .select(['phone', 'email', 'language'])
    .where('structure', '=', structure)
    .executeTakeFirst();
  const asks = await partyOf(tx, party);
  const buyer = { ...(await buyerReached(context, asks)), name: asks.contactName };
  const reports = await tx
    .selectFrom('networking.report')
    .select(['id', 'side', 'why', 'note', 'at', 'settled_at as settledAt'])
    .where('introduction', '=', id)
    .orderBy('at')
    .execute();
  return { contact: contact ?? null, buyer, reports };
});
