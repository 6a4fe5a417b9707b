import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { invite } from '../introductions/inviting.ts';
import { loadMatching } from '../matching/matching-of-needs.ts';
import { mayTend } from '../policy.ts';
import { command } from '../room.ts';
import { explainMatch } from '../rules/explain-match.ts';
import { isShown } from '../rules/posting.ts';
import { traitsOf, twoSidedScore } from '../rules/two-sided-score.ts';
import { postingForUpdate } from '../rows.ts';

const Input = v.object({
  need: Id,
  structures: v.pipe(v.array(Id), v.minLength(1, 'networking.nobody_ticked'), v.maxLength(50)),
});

/** The office asks the cooperatives that it chose among those proposed. A veto that came meanwhile keeps one out. */
export const inviteCooperatives = command(Input, async (context, { need: id, structures }) => {
  const { tx, actor, now } = context;
  const need = (await postingForUpdate(tx, id, actor)).open(actor, mayTend);
  if (!isShown(need)) refuse('networking.need_not_open');
  const outreach = await tx.selectFrom('networking.outreach').selectAll().where('need', '=', id).executeTakeFirst();
  if (!outreach) return refuse('networking.outreach_missing');
  const { matching } = await loadMatching(tx, [{ posting: need, seats: structures.length }], { now, structures });
  const [asked] = matching.needs;
  const chosen = matching.offers.flatMap((offer) => {
    if (asked!.passed.has(offer.id) || asked!.refuses.has(offer.id)) return [];
    const traits = traitsOf(asked!, offer);
    const { score, ...sides } = twoSidedScore(traits);
    const { agreed, missing } = explainMatch(asked!, offer, traits);
    return [{ structure: offer.id, score, sides, agreed, missing }];
  });
  if (chosen.length === 0) refuse('networking.invited_already');
  const wave = outreach.waves + 1;
  await tx.updateTable('networking.outreach').set({ waves: wave }).where('need', '=', id).execute();
  return invite(context, need, chosen, { cameBy: 'office', wave, origin: outreach.origin });
});
