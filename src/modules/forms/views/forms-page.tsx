import {
  ActionButton,
  DateInWords,
  EmptyState,
  FileField,
  Form,
  Page,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { FormListed } from '../queries/in-office.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  forms: FormListed[];
  errors: FormError[];
}

const Beginnings = ({ page, errors }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/forms');
  return (
    <section>
      <h2>{t('office.new')}</h2>
      <div class="row">
        <ActionButton action={here} label={t('office.start_prize')} kind="first" values={{ from: 'prize' }} />
        <ActionButton action={here} label={t('office.start_empty')} values={{ from: 'empty' }} />
      </div>
      <details class="data" open={errors.length > 0}>
        <summary>{t('office.import')}</summary>
        <Form action={`${here}/import`} files errors={errors} submit={t('office.import')}>
          <FileField
            name="definition"
            label={t('office.import_file')}
            hint={t('office.import_hint')}
            accept="application/json,.json,.xlsx"
            error={errorAt(errors, 'definition')}
          />
        </Form>
      </details>
    </section>
  );
};

const Listed = ({ page, forms }: Props) => {
  const t = words(page.lang);
  const at = (id: string) => inLang(page.lang, `/office/forms/${id}`);
  return (
    <Table
      caption={t('office.forms')}
      quiet
      rows={forms}
      columns={[
        {
          title: t('office.title'),
          cell: ({ title, published, draft }) => (
            <a href={at((draft ?? published)?.id ?? '')}>{said(title, page.lang) || t('office.draft')}</a>
          ),
        },
        {
          title: t('office.published'),
          cell: ({ published }) =>
            published ? (
              <>
                <a href={at(published.id)}>{t('office.version', { number: published.number })}</a>{' '}
                <DateInWords at={published.at} />
              </>
            ) : (
              t('office.never')
            ),
        },
        {
          title: t('office.draft'),
          cell: ({ draft }) =>
            draft ? <a href={at(draft.id)}>{t('office.version', { number: draft.number })}</a> : '—',
        },
      ]}
      actions={({ published, draft }) =>
        draft ? (
          <a href={at(draft.id)}>{t('office.edit')}</a>
        ) : published ? (
          <ActionButton action={`${at(published.id)}/next`} label={t('office.new_version')} kind="bare" />
        ) : null
      }
    />
  );
};

/** Every form: what is published of it, what is being written, and how to begin another. */
export const FormsPage = (props: Props) => {
  const { page, forms } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('office.forms')} shell="office">
      <h1>{t('office.forms')}</h1>
      {forms.length === 0 ? (
        <EmptyState title={t('office.none')}>
          <p>{t('office.none_next')}</p>
        </EmptyState>
      ) : (
        <Listed {...props} />
      )}
      <Beginnings {...props} />
    </Page>
  );
};
