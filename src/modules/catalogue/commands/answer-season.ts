import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';
import { inUnit, unitCodes } from '../rules/units.ts';
import { tellSearch } from '../searched.ts';
import { askedForUpdate, beforeOf, changeOf, endAnswer, writeState } from '../season-answers.ts';
import type { Asked } from '../season-answers.ts';
import type { BeforeAnswer } from '../tables.ts';

const Answer = v.variant('said', [
  v.object({ said: v.literal('yes') }),
  v.object({ said: v.literal('no') }),
  v.object({ said: v.literal('quantity'), quantity: v.pipe(v.number(), v.gtValue(0)), unit: v.picklist(unitCodes) }),
]);
type Answer = v.InferOutput<typeof Answer>;
const Input = v.object({ question: Id, product: v.nullable(Id), answer: Answer });

/** What the product becomes; what the office hid, and a draft, stay as they are. */
const after = (asked: Asked, before: BeforeAnswer, answer: Answer, today: string): BeforeAnswer => {
  const confirmed = { ...before, confirmedOn: today };
  if (answer.said === 'no') return { ...confirmed, state: before.state === 'shown' ? 'hidden' : before.state };
  if (answer.said === 'yes') return confirmed;
  const capacity = asked.unit === null ? null : inUnit(answer.quantity, answer.unit, asked.unit);
  if (capacity === null || capacity < 0.001) return refuse('catalogue.other_unit');
  return { ...confirmed, capacity, period: before.period ?? 'season' };
};

const saysTheSame = (asked: Asked, to: BeforeAnswer): boolean =>
  asked.answer !== null &&
  asked.state === to.state &&
  asked.capacity === to.capacity &&
  asked.confirmedOn === to.confirmedOn;

/**
 * An answer by SMS to the seasonal question, from the number that was asked: yes, no, or how much. Another answer takes
 * its place; the same again changes nothing.
 */
export const answerSeason = command(Input, async ({ tx, actor, now }, { question, product, answer }) => {
  allow(actor, actor.kind === 'system');
  const products = (await askedForUpdate(tx, question)).filter((one) => product === null || one.product === product);
  const facts: Fact[] = [];
  for (const asked of products) {
    const before = beforeOf(asked);
    const to = after(asked, before, answer, dayOf(now));
    if (before.state !== 'shown' || saysTheSame(asked, to)) continue;
    await endAnswer(tx, asked, now);
    await writeState(tx, asked, to, now);
    const kept = { question, product: asked.product, said: answer.said, version: asked.version + 1, answered_at: now };
    await tx
      .insertInto('catalogue.season_answer')
      .values({ id: newId(), ...kept, before: JSON.stringify(before) })
      .execute();
    const { product: about, structure } = asked;
    facts.push(
      { fact: 'catalogue.season_answered', about, payload: { structure, question, ...answer } },
      changeOf(asked, to),
    );
  }
  await tellSearch(
    tx,
    products.map((one) => one.product),
  );
  return facts;
});
