import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { Answers, EligibilityRule, Form } from '../forms/index.ts';
import type { Rubric } from '../juries/index.ts';
import type { ApplicationStatus } from './rules/application.ts';
import type { CallState, CallsTables } from './tables.ts';

type Tx = Transaction<CallsTables>;

export interface Call {
  id: string;
  edition: string;
  programme: string;
  title: Trilingual;
  state: CallState;
  opensAt: Date;
  closesAt: Date;
  places: number;
  womensOnly: boolean;
  rules: EligibilityRule[];
  rubric: Rubric;
}

const calls = (tx: Tx) =>
  tx
    .selectFrom('calls.call as call')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
    .select([
      'call.id',
      'call.edition',
      'edition.programme',
      'call.title',
      'call.state',
      'call.opens_at as opensAt',
      'call.closes_at as closesAt',
      'call.places',
      'call.womens_only as womensOnly',
      'call.rules',
      'call.rubric',
    ]);

/** The call, held until the transaction ends. */
export const callForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Call>> =>
  locked(await calls(tx).where('call.id', '=', id).forUpdate('call').executeTakeFirst(), actor);

export interface Application {
  id: string;
  call: string;
  structure: string;
  filedBy: string;
  programme: string;
  region: string | null;
  language: 'fr' | 'ar' | 'en';
  status: ApplicationStatus;
  answers: Answers;
  version: number;
  /** Who wrote last. */
  savedBy: string | null;
  number: number | null;
  receipt: string | null;
  submittedAt: Date | null;
  form: Form;
  rules: EligibilityRule[];
  callState: CallState;
  opensAt: Date;
  closesAt: Date;
  womensOnly: boolean;
  correctionUntil: Date | null;
  mandateContested: boolean;
  mandated: boolean;
  introduced: boolean;
  /** What became of the pen's last request to represent the cooperative. */
  claim: 'waiting' | 'approved' | 'declined' | 'withdrawn' | null;
}

const applications = (tx: Tx) =>
  tx
    .selectFrom('calls.application as application')
    .innerJoin('calls.call as call', 'call.id', 'application.call')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
    .innerJoin('forms.version_published as form', 'form.id', 'call.form_version')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
    .leftJoin('calls.mandate as mandate', 'mandate.application', 'application.id')
    .leftJoin('registry.structure_claim as claim', (join) =>
      join.onRef('claim.structure', '=', 'application.structure').onRef('claim.person', '=', 'application.filed_by'),
    )
    .select((select) => [
      'application.id',
      'application.call',
      'application.structure',
      'application.filed_by as filedBy',
      'edition.programme',
      'structure.region',
      'application.language',
      'application.status',
      'application.answers',
      'application.version',
      'application.saved_by as savedBy',
      'application.number',
      'application.receipt',
      'application.submitted_at as submittedAt',
      'form.definition as form',
      'call.rules',
      'call.state as callState',
      'call.opens_at as opensAt',
      'call.closes_at as closesAt',
      'call.womens_only as womensOnly',
      select
        .selectFrom('calls.correction')
        .select((max) => max.fn.max('until').as('until'))
        .whereRef('calls.correction.application', '=', 'application.id')
        .where('answered_at', 'is', null)
        .as('correctionUntil'),
      select
        .and([select('mandate.contested_at', 'is not', null), select('mandate.settled', 'is distinct from', 'kept')])
        .$castTo<boolean>()
        .as('mandateContested'),
      select('mandate.id', 'is not', null).$castTo<boolean>().as('mandated'),
      'application.introduced',
      'claim.state as claim',
    ]);

/** The application with what its rules need, held until the transaction ends. */
export const applicationForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Application>> =>
  locked(await applications(tx).where('application.id', '=', id).forUpdate('application').executeTakeFirst(), actor);

/** The application as it stands, for reading. */
export const applicationToRead = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Application>> =>
  locked(await applications(tx).where('application.id', '=', id).executeTakeFirst(), actor);
