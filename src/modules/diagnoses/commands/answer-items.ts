import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { AnswersInput, Id, SideInput } from '../inputs.ts';
import { keepScores } from '../keep-scores.ts';
import { mayCoach, mayTell } from '../policy.ts';
import { command } from '../room.ts';
import { answersOf, diagnosisForUpdate, stillOpen } from '../rows.ts';
import type { Tx } from '../rows.ts';
import { reasonNotToAnswer } from '../rules/answers.ts';
import type { Answer, Answers, Side } from '../rules/answers.ts';

const Input = v.object({ diagnosis: Id, side: SideInput, answers: AnswersInput });

const keep = async (tx: Tx, by: { diagnosis: string; side: Side; actor: string | null; now: Date }, given: Answers) => {
  const rows = Object.entries(given).map(([item, { score, reason = '', note = '' }]) => ({
    diagnosis: by.diagnosis,
    side: by.side,
    item,
    score,
    // A reason belongs to "not applicable" alone: a score given afterwards takes it away.
    reason: score === null ? reason : '',
    note,
    answered_by: by.actor,
    answered_at: by.now,
  }));
  if (rows.length === 0) return;
  await tx
    .insertInto('diagnoses.answer')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['diagnosis', 'side', 'item']).doUpdateSet((row) => ({
        score: row.ref('excluded.score'),
        reason: row.ref('excluded.reason'),
        note: row.ref('excluded.note'),
        answered_by: row.ref('excluded.answered_by'),
        answered_at: row.ref('excluded.answered_at'),
      })),
    )
    .execute();
};

/** Writes answers of one side, one item or all of them; null takes an answer back. */
export const answerItems = command(Input, async ({ tx, actor, now }, { diagnosis: id, side, answers }) => {
  const may = side === 'own' ? mayTell : mayCoach;
  const diagnosis = (await diagnosisForUpdate(tx, id, actor)).open(actor, may);
  stillOpen(diagnosis);
  const given = Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, Answer] => entry[1] !== null),
  );
  const back = Object.keys(answers).filter((item) => answers[item] === null);
  const no = reasonNotToAnswer(diagnosis.definition, given);
  if (no) refuse(`diagnoses.${no.code}`, { item: no.item });
  if (back.length > 0)
    await tx
      .deleteFrom('diagnoses.answer')
      .where('diagnosis', '=', id)
      .where('side', '=', side)
      .where('item', 'in', back)
      .execute();
  await keep(tx, { diagnosis: id, side, actor: actor.id, now }, given);
  const { global } = await keepScores(tx, diagnosis, side, (await answersOf(tx, id))[side]);
  const scores = Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, answer?.score ?? null]));
  return [{ fact: 'diagnoses.items_answered', about: id, payload: { side, scores, percent: global.percent } }];
});
