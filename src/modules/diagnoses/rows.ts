import type { Selectable, Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import { hide, refuse } from '../../platform/refusals.ts';
import { allow } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { mayCompose } from './policy.ts';
import type { Answers, Side } from './rules/answers.ts';
import type { Evidence } from './rules/score.ts';
import type { DiagnosesTables, DiagnosisRow } from './tables.ts';

export type Tx = Transaction<DiagnosesTables>;

const diagnoses = (tx: Tx) =>
  tx
    .selectFrom('diagnoses.diagnosis as diagnosis')
    .innerJoin('diagnoses.version as version', 'version.id', 'diagnosis.version')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'diagnosis.structure')
    .selectAll('diagnosis')
    .select(['structure.region', 'structure.names', 'structure.name as structureName', 'structure.value_chains'])
    .select(['version.instrument', 'version.definition', 'version.hashes', 'version.digests', 'version.number']);

/** A diagnosis with the version it is held under and the place of its structure. */
export type Diagnosis = Awaited<ReturnType<ReturnType<typeof diagnoses>['executeTakeFirstOrThrow']>>;

/** Held until the transaction ends: what is done to one diagnosis is done in turn. */
export const diagnosisForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Diagnosis>> =>
  locked(await diagnoses(tx).where('diagnosis.id', '=', id).forUpdate('diagnosis').executeTakeFirst(), actor);

export const diagnosisToRead = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Diagnosis>> =>
  locked(await diagnoses(tx).where('diagnosis.id', '=', id).executeTakeFirst(), actor);

/** An agreed diagnosis is closed: nothing of it is written any more. */
export const stillOpen = ({ state }: Pick<Selectable<DiagnosisRow>, 'state'>): void => {
  if (state === 'agreed') refuse('diagnoses.diagnosis_agreed');
};

/** The answers of each side, by item. */
export const answersOf = async (tx: Tx, diagnosis: string): Promise<Record<Side, Answers>> => {
  const rows = await tx
    .selectFrom('diagnoses.answer')
    .select(['side', 'item', 'score', 'reason', 'note'])
    .where('diagnosis', '=', diagnosis)
    .execute();
  const found: Record<Side, Answers> = { own: {}, coach: {}, agreed: {} };
  for (const { side, item, ...answer } of rows) found[side][item] = answer;
  return found;
};

export const evidenceOf = async (tx: Tx, diagnosis: string): Promise<Evidence> => {
  const rows = await tx
    .selectFrom('diagnoses.evidence')
    .select(['item', (select) => select.fn.countAll<number>().as('count')])
    .where('diagnosis', '=', diagnosis)
    .groupBy('item')
    .execute();
  return Object.fromEntries(rows.map(({ item, count }) => [item, Number(count)]));
};

/** A draft under lock, for somebody who may write on it; a published version is not written on. */
export const draftForUpdate = async (tx: Tx, id: string, actor: Actor) => {
  allow(actor, mayCompose(actor));
  const row = await tx.selectFrom('diagnoses.version').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return hide();
  if (row.published_at !== null) refuse('diagnoses.already_published');
  return row;
};

/** The number of the next version of an instrument. */
export const nextNumber = async (tx: Tx, instrument: string, but: string | null = null): Promise<number> => {
  const last = await tx
    .selectFrom('diagnoses.version')
    .select((select) => select.fn.max('number').as('number'))
    .where('instrument', '=', instrument)
    .$if(but !== null, (all) => all.where('id', '<>', but as string))
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
};

/** A piece of evidence with where its diagnosis lies, held until the transaction ends. */
export const evidenceForUpdate = async (tx: Tx, diagnosis: string, id: string, actor: Actor) =>
  locked(
    await tx
      .selectFrom('diagnoses.evidence as evidence')
      .innerJoin('diagnoses.diagnosis as diagnosis', 'diagnosis.id', 'evidence.diagnosis')
      .innerJoin('registry.structure_listed as structure', 'structure.id', 'diagnosis.structure')
      .selectAll('evidence')
      .select(['diagnosis.structure', 'diagnosis.state', 'structure.region'])
      .where('evidence.id', '=', id)
      .where('evidence.diagnosis', '=', diagnosis)
      .forUpdate('evidence')
      .executeTakeFirst(),
    actor,
  );
