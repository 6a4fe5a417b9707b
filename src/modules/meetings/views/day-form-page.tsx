import {
  Breadcrumb,
  CheckboxGroup,
  DateField,
  Form,
  InThree,
  NumberField,
  Page,
  SelectField,
  TextArea,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { spoken } from '../tables.ts';
import { words } from '../words/index.ts';
import { dayAddress } from './parts.tsx';

export interface Choices {
  programmes: { id: string; name: string }[];
  provinces: { value: string; label: string }[];
}

interface Props {
  page: PageContext;
  /** Null for a new day. */
  day: { id: string; title: string } | null;
  choices: Choices;
  typed: FormValues;
  errors: FormError[];
}

const HoursFields = ({ page, typed, errors }: Pick<Props, 'page' | 'typed' | 'errors'>) => {
  const t = words(page.lang);
  return (
    <fieldset class="field">
      <legend>{t('form.hours')}</legend>
      <div class="row">
        {(['from', 'until'] as const).map((name) => (
          <TextField
            name={name}
            label={t(`form.${name}`)}
            value={textAt(typed, name)}
            error={errorAt(errors, `hours.${name}`) ?? (name === 'from' ? errorAt(errors, 'hours') : undefined)}
            dir="ltr"
            brief
          />
        ))}
        <NumberField
          name="minutes"
          label={t('form.minutes')}
          value={textAt(typed, 'minutes')}
          error={errorAt(errors, 'hours.minutes')}
        />
        <NumberField
          name="between"
          label={t('form.between')}
          value={textAt(typed, 'between')}
          error={errorAt(errors, 'hours.between')}
        />
      </div>
      <TextArea
        name="breaks"
        label={t('form.breaks')}
        hint={t('form.breaks_hint')}
        value={textAt(typed, 'breaks')}
        error={errors.find(({ name }) => name?.startsWith('hours.breaks'))?.message}
        rows={2}
        optional
      />
    </fieldset>
  );
};

const PlaceFields = ({ page, choices, typed, errors }: Omit<Props, 'day'>) => {
  const t = words(page.lang);
  return (
    <>
      <SelectField
        name="province"
        label={t('form.province')}
        options={choices.provinces}
        value={textAt(typed, 'province')}
        error={errorAt(errors, 'province')}
      />
      <TextField name="venue" label={t('form.venue')} value={textAt(typed, 'venue')} error={errorAt(errors, 'venue')} />
      <TextField
        name="address"
        label={t('form.address')}
        value={textAt(typed, 'address')}
        error={errorAt(errors, 'address')}
        optional
      />
      <TextArea
        name="tables"
        label={t('form.tables')}
        hint={t('form.tables_hint')}
        value={textAt(typed, 'tables')}
        error={errors.find(({ name }) => name?.startsWith('tables'))?.message}
        rows={4}
      />
      <TextField
        name="with_step"
        label={t('form.with_step')}
        hint={t('form.with_step_hint')}
        value={textAt(typed, 'with_step')}
        optional
      />
    </>
  );
};

/** A meeting day, new or changed, on one page. */
export const DayFormPage = ({ page, day, choices, typed, errors }: Props) => {
  const t = words(page.lang);
  const title = t(day === null ? 'office.prepare' : 'form.change');
  const action = day === null ? inLang(page.lang, '/office/meetings/new') : dayAddress(page.lang, day.id, '/change');
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/meetings'), label: t('office.days') },
          ...(day === null ? [] : [{ href: dayAddress(page.lang, day.id), label: day.title }]),
        ]}
      />
      <h1>{title}</h1>
      <Form action={action} errors={errors} submit={t(day === null ? 'form.keep' : 'form.save')}>
        <InThree name="title" label={t('day.title')} values={saidAt(typed, 'title')} error={errorAt(errors, 'title')} />
        <InThree
          name="summary"
          label={t('form.summary')}
          hint={t('form.summary_hint')}
          values={saidAt(typed, 'summary')}
          error={errorAt(errors, 'summary')}
          long
          optional
        />
        <SelectField
          name="programme"
          label={t('form.programme')}
          options={choices.programmes.map(({ id, name }) => ({ value: id, label: name }))}
          value={textAt(typed, 'programme')}
          empty={t('form.no_programme')}
          error={errorAt(errors, 'programme')}
          optional
        />
        <DateField
          name="held_on"
          label={t('day.date')}
          value={textAt(typed, 'held_on')}
          error={errorAt(errors, 'heldOn')}
        />
        <HoursFields page={page} typed={typed} errors={errors} />
        <PlaceFields page={page} choices={choices} typed={typed} errors={errors} />
        <CheckboxGroup
          name="languages[]"
          label={t('form.languages')}
          options={spoken.map((value) => ({ value, label: t(`spoken.${value}`) }))}
          values={textsAt(typed, 'languages')}
          optional
        />
        <div class="row">
          {(['buyers_most', 'cooperatives_most'] as const).map((name) => (
            <NumberField
              name={name}
              label={t(`form.${name}`)}
              value={textAt(typed, name)}
              error={errorAt(errors, name === 'buyers_most' ? 'buyersMost' : 'cooperativesMost')}
            />
          ))}
        </div>
      </Form>
    </Page>
  );
};
