import {
  Checkbox,
  CheckboxGroup,
  DateField,
  MoneyField,
  NumberField,
  PhoneField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, fieldOf, textAt, textsAt } from '../../../platform/web/typed.ts';
import { langs, nameOfLang } from '../../../platform/words/lang.ts';
import { placeName, regions } from '../../registry/index.ts';
import { skillsByLabel } from '../skills.ts';
import { skillsAt } from './skills-at.ts';
import { ratePers, spoken, termsKinds } from '../tables.ts';
import { words } from '../words/index.ts';
import { weekdayName } from './say.ts';

export interface FieldsProps {
  page: PageContext;
  typed: FormValues;
  errors: FormError[];
  /** Without an account: the office writes the name and how to reach her. */
  named: boolean;
}

const many = (props: FieldsProps, name: string) => ({
  name: `${name}[]`,
  values: textsAt(props.typed, name),
  error: errorAt(props.errors, name),
});

const Reached = (props: FieldsProps) => {
  const t = words(props.page.lang);
  const field = fieldOf(props);
  return (
    <>
      <TextField {...field('name')} label={t('form.name')} />
      <PhoneField {...field('phone')} label={t('form.phone')} optional />
      <TextField {...field('email')} label={t('form.email')} type="email" dir="ltr" optional />
    </>
  );
};

/** Skills as a long list folded by kind: those that are chosen stand open. */
export const SkillChoice = (
  props: Pick<FieldsProps, 'page' | 'typed' | 'errors'> & { label: string; hint?: string },
) => {
  const { page, typed, errors, label, hint } = props;
  const t = words(page.lang);
  const chosen = skillsAt(typed);
  const error = errorAt(errors, 'skills');
  const groups = [...Map.groupBy(skillsByLabel(page.lang), ({ group }) => group)];
  return (
    <>
      {groups.map(([group, skills], at) => (
        <details
          class="more"
          open={
            (at === 0 && (chosen.length === 0 || error !== undefined)) ||
            skills.some(({ code }) => chosen.includes(code))
          }
        >
          <summary>
            {label} · {t(`group.${group as 'skill' | 'service'}`)}
          </summary>
          <CheckboxGroup
            name={`skills.${group}[]`}
            label={t(`group.${group as 'skill' | 'service'}`)}
            hint={at === 0 ? hint : undefined}
            class="months wide"
            optional
            error={at === 0 ? error : undefined}
            values={chosen}
            options={skills.map(({ code, label: title }) => ({ value: code, label: title }))}
          />
        </details>
      ))}
    </>
  );
};

const When = (props: FieldsProps) => {
  const { page } = props;
  const t = words(page.lang);
  const field = fieldOf(props);
  return (
    <>
      <NumberField {...field('hoursMonth')} label={t('form.hours_month')} hint={t('form.hours_month_hint')} decimals />
      <CheckboxGroup
        {...many(props, 'weekdays')}
        label={t('expert.weekdays')}
        hint={t('form.weekdays_hint')}
        class="months"
        optional
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayName(page.lang, day) }))}
      />
      <div class="grid">
        <DateField {...field('availableFrom')} label={t('form.from')} optional />
        <DateField {...field('availableUntil')} label={t('form.until')} optional />
      </div>
    </>
  );
};

const Money = (props: FieldsProps) => {
  const t = words(props.page.lang);
  const field = fieldOf(props);
  return (
    <>
      <RadioGroup
        {...field('terms')}
        label={t('expert.terms')}
        options={termsKinds.map((value) => ({ value, label: t(`terms.${value}`) }))}
      />
      <div class="grid">
        <MoneyField {...field('rateLow')} label={t('form.rate_low')} optional />
        <MoneyField {...field('rateHigh')} label={t('form.rate_high')} optional />
        <SelectField
          {...field('ratePer')}
          label={t('form.rate_per')}
          options={ratePers.map((value) => ({ value, label: t(`per.${value}`) }))}
          optional
        />
      </div>
    </>
  );
};

/** What is said of an expert, in the order in which a cooperative would ask. */
export const ExpertFields = (props: FieldsProps) => {
  const { page, typed } = props;
  const t = words(page.lang);
  const field = fieldOf(props);
  const first = langs.toSorted((a, b) => Number(b === page.lang) - Number(a === page.lang));
  return (
    <>
      {props.named && <Reached {...props} />}
      <SkillChoice {...props} label={t('expert.skills')} hint={t('form.skills_hint')} />
      <CheckboxGroup
        {...many(props, 'languages')}
        label={t('expert.languages')}
        class="months"
        options={spoken.map((value) => ({ value, label: t(`spoken.${value}`) }))}
      />
      <CheckboxGroup
        {...many(props, 'regions')}
        label={t('form.regions')}
        hint={t('form.regions_hint')}
        class="months wide"
        optional
        options={regions.map(({ code }) => ({ value: code, label: placeName(code, page.lang) }))}
      />
      <Checkbox name="remote" label={t('form.remote')} checked={textAt(typed, 'remote') === 'yes'} />
      <When {...props} />
      <Money {...props} />
      <TextField {...field('affiliation')} label={t('expert.affiliation')} hint={t('form.affiliation_hint')} optional />
      <TextField
        {...field('publicContact')}
        label={t('form.public_contact')}
        hint={t('form.public_contact_hint')}
        optional
      />
      {first.map((lang) => (
        <TextArea
          name={`headline.${lang}`}
          label={`${t('form.headline')} (${nameOfLang[lang]})`}
          value={textAt(typed, `headline.${lang}`)}
          rows={2}
          maxlength={300}
          optional
        />
      ))}
    </>
  );
};
