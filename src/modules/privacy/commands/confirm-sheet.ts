import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { Id, Name } from '../inputs.ts';
import { mayKeepRegister } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({
  form_kind: Name,
  form: Id,
  purpose: trilingual(1000),
  recipients: v.optional(v.record(v.picklist(['fr', 'ar', 'en']), v.pipe(v.string(), v.maxLength(1000))), {}),
  basis: v.picklist(['consent', 'contract', 'law', 'mission']),
  /** The fields whose answers tell who somebody is: they go when the time is over, the others are counted for ever. */
  personal: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(1000)),
});

/** Fills or mends the sheet of a form in the register of processings. */
export const confirmSheet = command(Input, async ({ tx, actor, now }, { form_kind, form, ...sheet }) => {
  allow(actor, mayKeepRegister(actor));
  const kept = {
    basis: sheet.basis,
    personal: [...new Set(sheet.personal)].toSorted(),
    purpose: JSON.stringify(sheet.purpose),
    recipients: JSON.stringify(sheet.recipients),
    confirmed_at: now,
    confirmed_by: actor.id,
  };
  await tx
    .insertInto('privacy.sheet')
    .values({ form_kind, form, ...kept })
    .onConflict((conflict) => conflict.columns(['form_kind', 'form']).doUpdateSet(kept))
    .execute();
  return [
    {
      fact: 'privacy.sheet_confirmed',
      about: form,
      payload: { form_kind, basis: kept.basis, personal: kept.personal },
    },
  ];
});
