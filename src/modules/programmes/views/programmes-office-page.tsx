import { EmptyState, Form, InThree, Page, SelectField, Table, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ProgrammeListed } from '../queries/programmes.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  mine: ProgrammeListed[];
  mayFound: boolean;
  typed: FormValues;
  errors: FormError[];
}

export const kinds = ['prize', 'accompaniment', 'networking', 'incubation'] as const;

const Found = ({ page, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <section id="found">
      <h2>{t('office.found')}</h2>
      <Form action={inLang(page.lang, '/office/programmes')} errors={errors} submit={t('office.found')}>
        <SelectField
          name="kind"
          label={t('office.kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={textAt(typed, 'kind')}
          error={errorAt(errors, 'kind')}
        />
        <InThree name="name" label={t('office.name')} values={saidAt(typed, 'name')} error={errorAt(errors, 'name')} />
        <InThree name="summary" label={t('office.summary')} values={saidAt(typed, 'summary')} long optional />
      </Form>
    </section>
  );
};

/** The programmes that an officer runs; administrators found new ones here. */
export const ProgrammesOfficePage = (props: Props) => {
  const { page, mine, mayFound } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('office.programmes')} shell="office">
      <h1>{t('office.programmes')}</h1>
      {mine.length === 0 && !mayFound && (
        <EmptyState title={t('office.none')}>
          <p>{t('office.none_next')}</p>
        </EmptyState>
      )}
      {mine.length > 0 && (
        <Table
          caption={t('office.programmes')}
          quiet
          rows={mine}
          columns={[
            {
              title: t('office.name'),
              cell: ({ id, name }) => (
                <a href={inLang(page.lang, `/office/programmes/${id}`)}>{said(name, page.lang)}</a>
              ),
            },
            { title: t('office.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
            { title: t('editions.title'), numeric: true, cell: ({ editions }) => editions.length },
          ]}
        />
      )}
      {mayFound && <Found {...props} />}
    </Page>
  );
};
