import { locked } from '../../../platform/locked.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { EligibilityRule, Form } from '../../forms/index.ts';
import type { Rubric } from '../../juries/index.ts';
import { OneId } from '../inputs.ts';
import { mayRunCall } from '../policy.ts';
import { query } from '../room.ts';
import type { CallState } from '../tables.ts';

export interface CallToCompose {
  id: string;
  title: Trilingual;
  state: CallState;
  rules: EligibilityRule[];
  rubric: Rubric;
  form: Form;
}

/** A call with what its officers compose: the rules of eligibility, the rubric, and the form that the rules ask about. */
export const callToCompose = query(OneId, async ({ tx, actor }, { id }): Promise<CallToCompose> => {
  const row = await tx
    .selectFrom('calls.call as call')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
    .innerJoin('forms.version_published as form', 'form.id', 'call.form_version')
    .select([
      'call.id',
      'call.title',
      'call.state',
      'call.rules',
      'call.rubric',
      'edition.programme',
      'form.definition as form',
    ])
    .where('call.id', '=', id)
    .executeTakeFirst();
  return locked(row, actor).open(actor, mayRunCall);
});
