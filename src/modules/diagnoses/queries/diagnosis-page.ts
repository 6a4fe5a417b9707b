import { OneId } from '../inputs.ts';
import { mayCoach, mayTell } from '../policy.ts';
import { query } from '../room.ts';
import { answersOf, diagnosisToRead } from '../rows.ts';
import type { Diagnosis, Tx } from '../rows.ts';
import { sides } from '../rules/answers.ts';
import type { Side } from '../rules/answers.ts';
import { scoresOf } from '../rules/score.ts';
import type { Scores } from '../rules/score.ts';

const evidenceIn = (tx: Tx, diagnosis: string) =>
  tx
    .selectFrom('diagnoses.evidence')
    .select(['id', 'item', 'kind', 'file', 'name', 'figure', 'said', 'attached_by', 'attached_at', 'verified_at'])
    .where('diagnosis', '=', diagnosis)
    .orderBy('attached_at')
    .execute();

/** The recordings that still say what the items of this version ask: `A1` → `ar` → file. */
const recordingsIn = async (tx: Tx, { instrument, hashes }: Pick<Diagnosis, 'instrument' | 'hashes'>) => {
  const rows = await tx
    .selectFrom('diagnoses.recording')
    .select(['item', 'hash', 'language', 'file'])
    .where('instrument', '=', instrument)
    .execute();
  const found: Record<string, Partial<Record<string, string>>> = {};
  for (const { item, hash, language, file } of rows)
    if (hashes[item] === hash) found[item] = { ...found[item], [language]: file };
  return found;
};

/** Agreed diagnoses of the same structure under the same instrument, held no later than this one: newest first. */
const earlierThan = (tx: Tx, { id, structure, instrument, held_on, started_at }: Diagnosis) =>
  tx
    .selectFrom('diagnoses.diagnosis_listed')
    .select(['id', 'occasion', 'held_on', 'percent'])
    .where('structure', '=', structure)
    .where('instrument', '=', instrument)
    .where('state', '=', 'agreed')
    .where('id', '<>', id)
    .where('held_on', '<=', held_on)
    .where('started_at', '<', started_at)
    .orderBy('held_on', 'desc')
    .orderBy('started_at', 'desc')
    .limit(10)
    .execute();

/** All that the pages of one diagnosis show. */
export const diagnosisPage = query(OneId, async ({ tx, actor }, { id }) => {
  const diagnosis = (await diagnosisToRead(tx, id, actor)).open(actor, mayTell);
  const [answers, evidence] = [await answersOf(tx, id), await evidenceIn(tx, id)];
  const counts: Record<string, number> = {};
  for (const { item } of evidence) counts[item] = (counts[item] ?? 0) + 1;
  const scores = Object.fromEntries(
    sides.map((side) => [side, scoresOf(diagnosis.definition, answers[side], counts)]),
  ) as Record<Side, Scores>;
  const mine = (by: string | null) => by !== null && by === actor.id;
  return {
    ...diagnosis,
    answers,
    scores,
    evidence: evidence.map(({ attached_by, ...one }) => ({ ...one, mine: mine(attached_by) })),
    recordings: await recordingsIn(tx, diagnosis),
    earlier: await earlierThan(tx, diagnosis),
    mayCoach: mayCoach(actor, diagnosis),
  };
});

export type DiagnosisShown = Awaited<ReturnType<typeof diagnosisPage>>;

/** The side that a page shows when none is asked for: the agreed one, else the reader's own. */
export const sideToShow = (shown: DiagnosisShown): Side =>
  shown.state === 'agreed' ? 'agreed' : shown.mayCoach && shown.scores.coach.answered > 0 ? 'coach' : 'own';
