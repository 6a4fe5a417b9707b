import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { codeRead } from '../introductions/answer-codes.ts';
import { OneId } from '../inputs.ts';
import { mayReadIntroduction, sideOf, tendsIntroduction } from '../introductions/introduction-policy.ts';
import { introductionToRead } from '../introductions/introduction-rows.ts';
import { query } from '../room.ts';
import { shownIntroduction } from '../introductions/shown-introduction.ts';

const Code = v.object({ code: v.pipe(v.string(), v.maxLength(40)) });

/** What the link of a message opens, for the side that it was sent to; whoever holds the code reads it. */
export const introductionByCode = query(Code, async (context, { code }) => {
  const { introduction, side } = (await codeRead(context.tx, code, context.now)) ?? hide();
  return shownIntroduction(context, introduction, side);
});

/** In which language the house last wrote to whom a code was sent; null for a code that opens nothing. */
export const languageOfCode = query(Code, async ({ tx, now }, { code }) => {
  const known = await codeRead(tx, code, now);
  if (known === null) return null;
  const row = await tx
    .selectFrom('networking.introduction as introduction')
    .innerJoin('networking.party as party', 'party.id', 'introduction.party')
    .leftJoin('registry.structure_contact as contact', 'contact.structure', 'introduction.structure')
    .select(['party.contact_lang as buyer', 'contact.language as structure'])
    .where('introduction.id', '=', known.introduction)
    .executeTakeFirstOrThrow();
  return row[known.side] ?? 'fr';
});

/** An introduction for whoever speaks for one of its sides. */
export const ownIntroduction = query(OneId, async (context, { id }) => {
  const { tx, actor } = context;
  const introduction = (await introductionToRead(tx, id, actor)).open(
    actor,
    (who, one) => mayReadIntroduction(who, one) && sideOf(who, one) !== null,
  );
  return shownIntroduction(context, id, sideOf(actor, introduction)!);
});

/** An introduction for the office. */
export const tendedIntroduction = query(OneId, async (context, { id }) => {
  const { tx, actor } = context;
  (await introductionToRead(tx, id, actor)).open(actor, tendsIntroduction);
  return shownIntroduction(context, id, 'office');
});
