import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import type { AskedForm, LegalBasis } from '../../../platform/processing.ts';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { formsAsked } from '../declared.ts';
import { mayReadRegister } from '../policy.ts';
import { query } from '../room.ts';

export interface Sheet {
  purpose: Trilingual;
  recipients: Trilingual;
  basis: LegalBasis;
  personal: string[];
  confirmedAt: Date;
}

export interface FormWithSheet extends AskedForm {
  sheet: Sheet | null;
  /** Fields that came after the sheet was confirmed and may tell who somebody is. */
  unsaid: string[];
}

const confirmed = query(v.object({}), ({ tx }) =>
  tx
    .selectFrom('privacy.sheet')
    .select(['form_kind', 'form', 'purpose', 'recipients', 'basis', 'personal', 'confirmed_at as confirmedAt'])
    .execute(),
);

/** Every form in use through which people are asked, with its sheet when the office has filled it. */
export const sheets = async (caller: Caller, lang: Lang): Promise<FormWithSheet[]> => {
  allow(caller.actor, mayReadRegister(caller.actor));
  const known = await confirmed(caller, {});
  const asked = (await Promise.all(formsAsked().map((ask) => ask(caller, lang)))).flat();
  return asked.map((form) => {
    const sheet = known.find((one) => one.form_kind === form.kind && one.form === form.id) ?? null;
    const unsaid = form.fields.filter(({ id, likely }) => likely && !sheet?.personal.includes(id));
    return { ...form, sheet, unsaid: sheet === null ? [] : unsaid.map(({ id }) => id) };
  });
};

export const sheetOf = async (
  caller: Caller,
  lang: Lang,
  asked: { kind: string; id: string },
): Promise<FormWithSheet> =>
  (await sheets(caller, lang)).find(({ kind, id }) => kind === asked.kind && id === asked.id) ?? hide();
