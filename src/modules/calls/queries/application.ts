import type { Transaction } from 'kysely';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { answersAsked, eligibilityOf, hourOn, problemsOf } from '../../forms/index.ts';
import type { AnswerProblem, Answers, EligibilityRule, EligibilityState, Form } from '../../forms/index.ts';
import { OneId } from '../inputs.ts';
import { mayReadApplication } from '../policy.ts';
import { query } from '../room.ts';
import { applicationToRead } from '../rows.ts';
import { reasonNotToEdit } from '../rules/application.ts';
import type { ApplicationStatus, EditRefusal } from '../rules/application.ts';
import type { CallsTables } from '../tables.ts';
import { standingOf } from '../rules/call.ts';
import type { CallStanding } from '../rules/call.ts';

export interface Piece {
  id: string;
  field: string;
  file: string;
  name: string;
  size: number;
  type: string;
  /** It has a small picture. */
  pictured: boolean;
}

export interface ApplicationShown {
  id: string;
  call: string;
  callTitle: Trilingual;
  standing: CallStanding;
  closesAt: Date;
  structure: { id: string; name: string; region: string | null; province: string | null; number: string | null };
  language: 'fr' | 'ar' | 'en';
  status: ApplicationStatus;
  number: number | null;
  receipt: string | null;
  submittedAt: Date | null;
  savedAt: Date;
  decisionNote: string;
  form: Form;
  answers: Answers;
  pieces: Piece[];
  problems: AnswerProblem[];
  eligibility: { rule: EligibilityRule; state: EligibilityState }[];
  /** Why it can no longer be written on; null while it can. */
  closed: EditRefusal | null;
  mandate: {
    givenBy: string;
    givenAs: string;
    way: string;
    phone: string;
    givenAt: Date;
    contested: boolean;
    settled: { outcome: 'kept' | 'annulled'; reason: string } | null;
  } | null;
  introduced: boolean;
  claim: 'waiting' | 'approved' | 'declined' | 'withdrawn' | null;
  filedBy: string;
  corrections: { asked: string; fields: string[]; until: Date; askedAt: Date; answeredAt: Date | null }[];
}

const mandateOf = async (tx: Transaction<CallsTables>, application: string) => {
  const found = await tx
    .selectFrom('calls.mandate')
    .select(['given_by as givenBy', 'given_as as givenAs', 'way', 'phone', 'given_at as givenAt'])
    .select(['settled', 'settled_reason as reason'])
    .where('application', '=', application)
    .executeTakeFirst();
  if (!found) return null;
  const { settled, reason, ...mandate } = found;
  return { ...mandate, settled: settled && { outcome: settled, reason } };
};

/** An application as those who may read it see it: its answers, what is missing, and where it stands. */
export const application = query(OneId, async ({ tx, actor, now }, { id }): Promise<ApplicationShown> => {
  const row = (await applicationToRead(tx, id, actor)).open(actor, mayReadApplication);
  const rest = await tx
    .selectFrom('calls.application as application')
    .innerJoin('calls.call as call', 'call.id', 'application.call')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
    .select([
      'call.title as callTitle',
      'application.saved_at as savedAt',
      'application.decision_note as decisionNote',
      'structure.name',
      'structure.province',
      'structure.register_number as registerNumber',
    ])
    .where('application.id', '=', id)
    .executeTakeFirstOrThrow();
  const pieces = await tx
    .selectFrom('calls.piece')
    .innerJoin('platform.file_use', 'platform.file_use.id', 'calls.piece.file')
    .innerJoin('platform.file', 'platform.file.digest', 'platform.file_use.digest')
    .select((select) => [
      'calls.piece.id',
      'calls.piece.field',
      'calls.piece.file',
      'calls.piece.name',
      'platform.file.size',
      'platform.file.type',
      select('platform.file.thumbnail', 'is not', null).$castTo<boolean>().as('pictured'),
    ])
    .where('calls.piece.application', '=', id)
    .orderBy('calls.piece.attached_at')
    .execute();
  const mandate = await mandateOf(tx, id);
  const corrections = await tx
    .selectFrom('calls.correction')
    .select(['asked', 'fields', 'until', 'asked_at as askedAt', 'answered_at as answeredAt'])
    .where('application', '=', id)
    .orderBy('asked_at', 'desc')
    .execute();
  const standing = standingOf({ ...row, state: row.callState }, now);
  return {
    id,
    call: row.call,
    callTitle: rest.callTitle,
    standing,
    closesAt: row.closesAt,
    structure: {
      id: row.structure,
      name: rest.name,
      region: row.region,
      province: rest.province,
      number: rest.registerNumber,
    },
    language: row.language,
    status: row.status,
    number: row.number,
    receipt: row.receipt,
    submittedAt: row.submittedAt,
    savedAt: rest.savedAt,
    decisionNote: rest.decisionNote,
    form: row.form,
    answers: row.answers,
    pieces,
    problems: problemsOf(row.form, row.answers, hourOn(now)),
    eligibility: eligibilityOf(row.rules, answersAsked(row.form, row.answers, hourOn(now)), hourOn(now)),
    closed: reasonNotToEdit(row, standing, now),
    mandate: mandate && { ...mandate, contested: row.mandateContested },
    introduced: row.introduced,
    claim: row.claim,
    filedBy: row.filedBy,
    corrections,
  };
});
