import {
  Breadcrumb,
  Checkbox,
  CheckboxGroup,
  DateField,
  EmptyState,
  Form,
  InThree,
  NumberField,
  Page,
  SelectField,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { saidAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { ProgrammeListed } from '../../programmes/index.ts';
import { prizeRubric } from '../rules/prize-rubric.ts';
import { prizeRules } from '../rules/prize-rules.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  programmes: ProgrammeListed[];
  forms: { id: string; title: Trilingual; number: number }[];
  typed: FormValues;
  errors: FormError[];
}

const Dates = ({
  page,
  typed,
  error,
}: {
  page: PageContext;
  typed: FormValues;
  error: (name: string) => string | undefined;
}) => {
  const t = words(page.lang);
  const time = (name: 'opens_time' | 'closes_time', value: string) => (
    <TextField
      name={name}
      label={t(`office.${name}`)}
      value={textAt(typed, name) || value}
      error={error(name)}
      dir="ltr"
      brief
    />
  );
  return (
    <>
      <DateField
        name="opens_on"
        label={t('office.opens_on')}
        value={textAt(typed, 'opens_on')}
        error={error('opens_on')}
      />
      {time('opens_time', '09:00')}
      <DateField
        name="closes_on"
        label={t('office.closes_on')}
        value={textAt(typed, 'closes_on')}
        error={error('closes_on')}
      />
      {time('closes_time', '23:59')}
    </>
  );
};

const Judging = ({
  page,
  typed,
  error,
}: {
  page: PageContext;
  typed: FormValues;
  error: (name: string) => string | undefined;
}) => {
  const t = words(page.lang);
  const rules = typed['rules'];
  return (
    <>
      <CheckboxGroup
        name="rules[]"
        label={t('call.who')}
        options={prizeRules.map(({ code, say }) => ({ value: code, label: said(say, page.lang) }))}
        values={Array.isArray(rules) ? rules.map(String) : prizeRules.map(({ code }) => code)}
        optional
      />
      <fieldset>
        <legend>{t('office.rubric')}</legend>
        <p class="hint">{t('office.rubric_hint')}</p>
        {prizeRubric.criteria.map(({ code, label, weight }) => (
          <NumberField
            name={`weight.${code}`}
            label={said(label, page.lang)}
            value={textAt(typed, `weight.${code}`) || String(weight)}
            error={error(`weight.${code}`)}
          />
        ))}
      </fieldset>
    </>
  );
};

/** A new call in one page: which edition, what is asked, who may apply, how it is judged, and when. */
export const NewCallPage = ({ page, programmes, forms, typed, errors }: Props) => {
  const t = words(page.lang);
  const error = (name: string) => errors.find((one) => one.name === name)?.message;
  const editions = programmes.flatMap(({ name, editions: run }) =>
    run.map((edition) => ({ value: edition.id, label: `${said(name, page.lang)} · ${said(edition.name, page.lang)}` })),
  );
  return (
    <Page context={page} title={t('office.new_call')} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/calls'), label: t('office.calls') }]} />
      <h1>{t('office.new_call')}</h1>
      {editions.length === 0 || forms.length === 0 ? (
        <EmptyState title={t('office.nothing_to_call')}>
          <p>{t('office.nothing_to_call_next')}</p>
        </EmptyState>
      ) : (
        <Form action={inLang(page.lang, '/office/calls/new')} errors={errors} submit={t('office.prepare')}>
          <SelectField
            name="edition"
            label={t('office.edition')}
            options={editions}
            value={textAt(typed, 'edition')}
            error={error('edition')}
          />
          <InThree name="title" label={t('office.title')} values={saidAt(typed, 'title')} error={error('title')} />
          <InThree
            name="summary"
            label={t('office.summary')}
            values={saidAt(typed, 'summary')}
            error={error('summary')}
            long
            optional
          />
          <SelectField
            name="form"
            label={t('office.form')}
            options={forms.map(({ id, title, number }) => ({
              value: id,
              label: `${said(title, page.lang)} (${number})`,
            }))}
            value={textAt(typed, 'form') || forms[0]?.id}
            error={error('form')}
          />
          <NumberField
            name="places"
            label={t('office.places')}
            value={textAt(typed, 'places')}
            error={error('places')}
          />
          <Checkbox name="womens_only" label={t('call.womens_only')} checked={textAt(typed, 'womens_only') === 'yes'} />
          <Dates page={page} typed={typed} error={error} />
          <Judging page={page} typed={typed} error={error} />
        </Form>
      )}
    </Page>
  );
};
