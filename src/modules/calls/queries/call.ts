import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { EligibilityRule, Form } from '../../forms/index.ts';
import type { Rubric } from '../../juries/index.ts';
import { OneId } from '../inputs.ts';
import { query } from '../room.ts';
import { standingOf } from '../rules/call.ts';
import type { CallStanding } from '../rules/call.ts';

export interface CallShown {
  id: string;
  title: Trilingual;
  summary: Trilingual;
  programme: Trilingual;
  edition: Trilingual;
  editionId: string;
  standing: CallStanding;
  opensAt: Date;
  closesAt: Date;
  places: number;
  womensOnly: boolean;
  demo: boolean;
  form: Form;
  rules: EligibilityRule[];
  rubric: Rubric;
  funders: { name: Trilingual; grant: number; places: number }[];
  /** The reader's own applications to it. */
  mine: { id: string; status: string }[];
}

/** A published call, with all that will be asked: it can be read, printed and prepared before anybody signs in. */
export const call = query(OneId, async ({ tx, actor, now }, { id }): Promise<CallShown> => {
  const row = await tx
    .selectFrom('calls.call as call')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
    .innerJoin('forms.version_published as form', 'form.id', 'call.form_version')
    .select([
      'call.id',
      'call.title',
      'call.summary',
      'edition.programme_name as programme',
      'edition.name as edition',
      'edition.id as editionId',
      'call.state',
      'call.opens_at as opensAt',
      'call.closes_at as closesAt',
      'call.places',
      'call.womens_only as womensOnly',
      'call.demo',
      'form.definition as form',
      'call.rules',
      'call.rubric',
    ])
    .where('call.id', '=', id)
    .where('call.state', '<>', 'draft')
    .executeTakeFirst();
  if (!row) return hide();
  const funders = await tx
    .selectFrom('programmes.envelope_listed')
    .select(['funder_name as name', 'grant_amount as grant', 'places'])
    .where('edition', '=', row.editionId)
    .orderBy('places', 'desc')
    .execute();
  const mine =
    actor.id === null
      ? []
      : await tx
          .selectFrom('calls.application')
          .select(['id', 'status'])
          .where('call', '=', id)
          .where('filed_by', '=', actor.id)
          .orderBy('created_at')
          .execute();
  const { state, ...shown } = row;
  return { ...shown, standing: standingOf({ ...row, state }, now), funders, mine };
});
