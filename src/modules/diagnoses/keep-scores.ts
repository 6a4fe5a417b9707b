import type { Answers, Side } from './rules/answers.ts';
import { scoresOf } from './rules/score.ts';
import type { Diagnosis, Tx } from './rows.ts';

/** Computes one side again and keeps it beside the answers it is computed from. */
export const keepScores = async (tx: Tx, diagnosis: Diagnosis, side: Side, answers: Answers) => {
  const scores = scoresOf(diagnosis.definition, answers);
  const rows = [{ code: '', percent: scores.global.percent }, ...scores.dimensions].map(({ code, percent }) => ({
    diagnosis: diagnosis.id,
    side,
    dimension: code,
    percent,
    digest: diagnosis.digests[code] ?? '',
  }));
  await tx
    .insertInto('diagnoses.score')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['diagnosis', 'side', 'dimension']).doUpdateSet((given) => ({
        percent: given.ref('excluded.percent'),
        digest: given.ref('excluded.digest'),
      })),
    )
    .execute();
  return scores;
};
