import { Breadcrumb, Form, NumberField, Page, TextField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { ProcessingShown } from '../queries/register.ts';
import { words } from '../words/index.ts';
import { ProcessingInFull } from './register-page.tsx';

interface Props {
  page: PageContext;
  processing: ProcessingShown;
  mayChange: boolean;
  typed: { months: string; receipt: string };
  errors: FormError[];
}

const Change = ({ page, processing, typed, errors }: Props) => {
  const t = words(page.lang);
  const { name, since, least, most, months } = processing;
  return (
    <section class="card">
      <h2>{t('processing.change')}</h2>
      <Form
        action={inLang(page.lang, `/office/privacy/processings/${name}`)}
        errors={errors}
        submit={t('processing.save')}
      >
        {months !== null && (
          <NumberField
            name="months"
            label={t('processing.months', { since })}
            hint={t('processing.months_hint', { least, most })}
            value={typed.months}
            error={errorAt(errors, 'months')}
            optional
          />
        )}
        <TextField
          name="receipt"
          label={t('register.receipt')}
          hint={t('processing.receipt_hint')}
          value={typed.receipt}
          error={errorAt(errors, 'receipt')}
          dir="ltr"
          maxlength={80}
          brief
          optional
        />
      </Form>
    </section>
  );
};

export const ProcessingPage = (props: Props) => {
  const { page, processing, mayChange } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={processing.title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/privacy'), label: t('register.title') }]} />
      <h1>{processing.title}</h1>
      <ProcessingInFull page={page} processing={processing} />
      {mayChange && <Change {...props} />}
    </Page>
  );
};
