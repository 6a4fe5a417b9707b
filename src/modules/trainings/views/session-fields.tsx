import { Checkbox, NumberField, SelectField, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { spoken } from '../tables.ts';
import { words } from '../words/index.ts';

export interface Choices {
  /** People who may be the trainer, the reader first. */
  trainers: { id: string; name: string }[];
  provinces: { value: string; label: string }[];
}

interface Props {
  page: PageContext;
  choices: Choices;
  /** What was typed or stands, by the name of its field. */
  at: (name: string) => string;
  errors: FormError[];
}

/** Where, with whom, in which language and for how many. */
export const SettingFields = ({ page, choices, at, errors }: Props) => {
  const t = words(page.lang);
  const text = (name: 'venue' | 'address' | 'distance' | 'trainer_said', optional: boolean) => (
    <TextField
      name={name}
      label={t(`form.${name}`)}
      hint={name === 'distance' ? t('form.distance_hint') : undefined}
      value={at(name)}
      error={errorAt(errors, name)}
      optional={optional}
    />
  );
  return (
    <>
      <fieldset class="field">
        <legend>{t('session.place')}</legend>
        <SelectField
          name="province"
          label={t('form.province')}
          options={choices.provinces}
          value={at('province')}
          error={errorAt(errors, 'region') ?? errorAt(errors, 'province')}
        />
        {text('venue', false)}
        {text('address', true)}
        {text('distance', true)}
        <Checkbox
          name="remote"
          label={t('form.remote')}
          hint={t('form.remote_hint')}
          checked={at('remote') === 'yes'}
        />
      </fieldset>
      <fieldset class="field">
        <legend>{t('session.trainer')}</legend>
        <SelectField
          name="trainer"
          label={t('form.trainer')}
          options={choices.trainers.map(({ id, name }) => ({ value: id, label: name }))}
          value={at('trainer')}
          empty={t('form.trainer_other')}
          error={errorAt(errors, 'trainer')}
          optional
        />
        {text('trainer_said', true)}
      </fieldset>
      <SelectField
        name="language"
        label={t('form.language')}
        options={spoken.map((code) => ({ value: code, label: t(`spoken.${code}`) }))}
        value={at('language')}
        error={errorAt(errors, 'language')}
      />
      <NumberField
        name="capacity"
        label={t('form.capacity')}
        hint={t('form.capacity_hint')}
        value={at('capacity')}
        error={errorAt(errors, 'capacity')}
      />
    </>
  );
};

/** The day's hours. */
export const HourFields = ({ page, at, errors }: Omit<Props, 'choices'>) => {
  const t = words(page.lang);
  return (
    <div class="row">
      {(['starts', 'ends'] as const).map((name) => (
        <TextField
          name={name}
          label={t(`form.${name}`)}
          value={at(name)}
          error={errorAt(errors, name)}
          dir="ltr"
          brief
        />
      ))}
    </div>
  );
};
