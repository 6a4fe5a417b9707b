import type { FormValues } from '../../../platform/web/form.ts';
import { textAt, textsAt } from '../../../platform/web/typed.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Spoken } from '../tables.ts';

/** How somebody is called and reached, as it was typed. */
export const personTyped = (form: FormValues) => ({
  called: textAt(form, 'called'),
  about: textAt(form, 'about'),
  contact: textAt(form, 'contact'),
  phone: textAt(form, 'phone'),
  email: textAt(form, 'email'),
  lang: (textAt(form, 'lang') || 'fr') as Lang,
  languages: textsAt(form, 'languages') as Spoken[],
  stepFree: textAt(form, 'step_free') === 'yes',
  shown: textAt(form, 'shown') === 'yes',
});
