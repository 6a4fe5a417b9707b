import {
  Breadcrumb,
  CheckboxGroup,
  Form,
  InThree,
  Notice,
  Page,
  RadioGroup,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { FormWithSheet } from '../queries/sheets.ts';
import { words } from '../words/index.ts';

export const bases = ['mission', 'contract', 'consent', 'law'] as const;

export interface SheetTyped {
  purpose: Trilingual;
  recipients: Trilingual;
  basis: string;
  personal: readonly string[];
}

interface Props {
  page: PageContext;
  form: FormWithSheet;
  mayChange: boolean;
  typed: SheetTyped;
  errors: FormError[];
}

const Fields = ({ page, form, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <>
      <InThree
        name="purpose"
        label={t('sheet.purpose')}
        values={typed.purpose}
        error={errorAt(errors, 'purpose')}
        long
      />
      <InThree name="recipients" label={t('sheet.recipients')} values={typed.recipients} long optional />
      <RadioGroup
        name="basis"
        label={t('sheet.basis')}
        options={bases.map((value) => ({ value, label: t(`basis.${value}`) }))}
        value={typed.basis}
        error={errorAt(errors, 'basis')}
      />
      <CheckboxGroup
        name="personal[]"
        label={t('sheet.fields')}
        hint={t('sheet.fields_hint')}
        options={form.fields.map(({ id, label }) => ({ value: id, label: label || id }))}
        values={typed.personal}
        optional
      />
    </>
  );
};

/** The sheet of one form: why it asks, who reads, and which answers tell who somebody is. */
export const SheetPage = (props: Props) => {
  const { page, form, mayChange, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/privacy/forms/${form.kind}/${form.id}`);
  return (
    <Page context={page} title={form.title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/privacy'), label: t('register.title') }]} />
      <h1>
        <bdi>{form.title}</bdi>
      </h1>
      {form.unsaid.length > 0 && <Notice kind="alive">{t('sheets.changed')}</Notice>}
      {mayChange ? (
        <Form action={here} errors={errors} submit={t('sheet.save')}>
          <Fields {...props} />
        </Form>
      ) : (
        <fieldset disabled>
          <Fields {...props} />
        </fieldset>
      )}
    </Page>
  );
};
