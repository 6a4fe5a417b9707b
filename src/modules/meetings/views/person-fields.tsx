import { Checkbox, CheckboxGroup, PhoneField, RadioGroup, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { langs, nameOfLang } from '../../../platform/words/lang.ts';
import { spoken } from '../tables.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  typed: FormValues;
  errors: FormError[];
  /** A cooperative is called as the register calls it, and reached by its contact there unless told otherwise. */
  ofRegister: boolean;
}

/** How somebody is called and reached, what she speaks and needs. */
export const PersonFields = ({ page, typed, errors, ofRegister }: Props) => {
  const t = words(page.lang);
  return (
    <>
      <TextField
        name="called"
        label={t('person.called')}
        hint={ofRegister ? t('person.called_hint') : undefined}
        value={textAt(typed, 'called')}
        error={errorAt(errors, 'called') ?? errors.find(({ name }) => name?.endsWith('.called'))?.message}
        optional={ofRegister}
      />
      <TextField
        name="about"
        label={t('person.about')}
        hint={t('person.about_hint')}
        value={textAt(typed, 'about')}
        maxlength={300}
        optional
      />
      <TextField name="contact" label={t('person.contact')} value={textAt(typed, 'contact')} optional />
      <PhoneField
        name="phone"
        label={t('person.phone')}
        hint={ofRegister ? t('person.phone_hint') : undefined}
        value={textAt(typed, 'phone')}
        error={errorAt(errors, 'phone') ?? errors.find(({ name }) => name?.endsWith('.phone'))?.message}
        optional
      />
      <TextField
        name="email"
        type="email"
        label={t('person.email')}
        value={textAt(typed, 'email')}
        error={errorAt(errors, 'email') ?? errors.find(({ name }) => name?.endsWith('.email'))?.message}
        dir="ltr"
        optional
      />
      <RadioGroup
        name="lang"
        label={t('person.lang')}
        value={textAt(typed, 'lang') || 'fr'}
        options={langs.map((value) => ({ value, label: nameOfLang[value] }))}
      />
      <CheckboxGroup
        name="languages[]"
        label={t('person.languages')}
        hint={t('person.languages_hint')}
        options={spoken.map((value) => ({ value, label: t(`spoken.${value}`) }))}
        values={textsAt(typed, 'languages')}
        optional
      />
      <Checkbox name="step_free" label={t('person.step_free')} checked={textAt(typed, 'step_free') === 'yes'} />
      <Checkbox
        name="shown"
        label={t('person.shown')}
        hint={t('person.shown_hint')}
        checked={textAt(typed, 'shown') === 'yes'}
      />
    </>
  );
};
