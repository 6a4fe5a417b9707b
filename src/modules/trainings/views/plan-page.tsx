import {
  Breadcrumb,
  DateField,
  Form,
  NumberField,
  Page,
  RadioGroup,
  SelectField,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EditionKnown } from '../editions.ts';
import type { ModuleListed } from '../queries/modules.ts';
import { words } from '../words/index.ts';
import { HourFields, SettingFields } from './session-fields.tsx';
import type { Choices } from './session-fields.tsx';

interface Props {
  page: PageContext;
  modules: ModuleListed[];
  editions: EditionKnown[];
  choices: Choices;
  typed: FormValues;
  errors: FormError[];
}

const standing: Record<string, string> = {
  starts: '09:00',
  ends: '16:00',
  language: 'ary',
  capacity: '24',
  every: 'once',
  times: '4',
};

const Schedule = ({ page, typed, errors }: Pick<Props, 'page' | 'typed' | 'errors'>) => {
  const t = words(page.lang);
  const at = (name: string) => textAt(typed, name) || (standing[name] ?? '');
  return (
    <fieldset class="field">
      <legend>{t('form.schedule')}</legend>
      <DateField
        name="first"
        label={t('form.first')}
        value={at('first')}
        error={errorAt(errors, 'schedule.first') ?? errorAt(errors, 'schedule.every')}
      />
      <HourFields page={page} at={at} errors={errors} />
      <RadioGroup
        name="every"
        label={t('form.every')}
        value={at('every')}
        options={(['once', 'week', 'fortnight', 'month_weekday', 'month_day', 'dates'] as const).map((value) => ({
          value,
          label: t(`every.${value}`),
        }))}
      />
      <NumberField
        name="times"
        label={t('form.times')}
        hint={t('form.times_hint')}
        value={at('times')}
        error={errorAt(errors, 'schedule.times')}
        optional
      />
      <TextArea
        name="dates"
        label={t('form.dates')}
        hint={t('form.dates_hint')}
        value={at('dates')}
        error={errorAt(errors, 'schedule.dates')}
        rows={3}
        optional
      />
    </fieldset>
  );
};

/** A new session, or all of a schedule, on one page. */
export const PlanPage = ({ page, modules, editions, choices, typed, errors }: Props) => {
  const t = words(page.lang);
  const at = (name: string) => textAt(typed, name) || (standing[name] ?? '');
  return (
    <Page context={page} title={t('office.plan')} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/trainings'), label: t('office.sessions') }]} />
      <h1>{t('office.plan')}</h1>
      <Form action={inLang(page.lang, '/office/trainings/new')} errors={errors} submit={t('office.plan')}>
        <SelectField
          name="module"
          label={t('session.module')}
          options={modules.map(({ id, title }) => ({ value: id, label: said(title, page.lang) }))}
          value={at('module')}
          error={errorAt(errors, 'module')}
        />
        <SelectField
          name="edition"
          label={t('form.edition')}
          options={editions.map(({ id, title }) => ({ value: id, label: said(title, page.lang) }))}
          value={at('edition')}
          empty={t('form.no_edition')}
          error={errorAt(errors, 'edition')}
          optional
        />
        <Schedule page={page} typed={typed} errors={errors} />
        <SettingFields page={page} choices={choices} at={at} errors={errors} />
      </Form>
    </Page>
  );
};
