import type { Transaction } from 'kysely';
import { hide, refuse } from '../../platform/refusals.ts';
import { allow } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { mayComposeForms } from './policy.ts';
import type { FormsTables } from './tables.ts';

/** A draft under lock, for somebody who may write on it; a published version is not written on. */
export const draftForUpdate = async (tx: Transaction<FormsTables>, id: string, actor: Actor) => {
  allow(actor, mayComposeForms(actor));
  const row = await tx.selectFrom('forms.version').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return hide();
  if (row.published_at !== null) refuse('forms.already_published');
  return row;
};

/** The number of the next version of a form. */
export const nextNumber = async (tx: Transaction<FormsTables>, form: string, but: string | null): Promise<number> => {
  const last = await tx
    .selectFrom('forms.version')
    .select((select) => select.fn.max('number').as('number'))
    .where('form', '=', form)
    .$if(but !== null, (all) => all.where('id', '<>', but as string))
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
};
