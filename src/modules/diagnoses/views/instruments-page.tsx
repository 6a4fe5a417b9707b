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
import type { InstrumentListed } from '../queries/in-office.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  instruments: InstrumentListed[];
  errors: FormError[];
}

const Listed = ({ page, instruments }: Props) => {
  const t = words(page.lang);
  const at = (id: string) => inLang(page.lang, `/office/instruments/${id}`);
  return (
    <Table
      caption={t('instrument.all')}
      quiet
      rows={instruments}
      columns={[
        {
          title: t('instrument.one'),
          cell: ({ title, published, draft }) => (
            <a href={at((draft ?? published)?.id ?? '')}>{said(title, page.lang) || t('instrument.draft')}</a>
          ),
        },
        {
          title: t('instrument.published'),
          cell: ({ published }) =>
            published ? (
              <>
                <a href={at(published.id)}>{t('instrument.version', { number: published.number })}</a>{' '}
                <DateInWords at={published.at} />
              </>
            ) : (
              '—'
            ),
        },
        {
          title: t('instrument.draft'),
          cell: ({ draft }) =>
            draft ? <a href={at(draft.id)}>{t('instrument.version', { number: draft.number })}</a> : '—',
        },
        { title: t('list.title'), numeric: true, cell: ({ held }) => held },
      ]}
      actions={({ published, draft }) =>
        draft ? (
          <a href={at(draft.id)}>{t('result.go_on')}</a>
        ) : published ? (
          <ActionButton action={`${at(published.id)}/next`} label={t('instrument.next')} kind="bare" />
        ) : null
      }
    />
  );
};

/** Every instrument: what is published of it, what is being written, and how to begin another. */
export const InstrumentsPage = (props: Props) => {
  const { page, instruments, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/instruments');
  return (
    <Page context={page} title={t('instrument.all')} shell="office">
      <div class="parts">
        <h1>{t('instrument.all')}</h1>
        {instruments.length === 0 ? (
          <EmptyState title={t('instrument.none')}>
            <p>{t('instrument.none_next')}</p>
            <ActionButton action={`${here}/adopt`} label={t('instrument.adopt')} kind="first" />
          </EmptyState>
        ) : (
          <Listed {...props} />
        )}
        <section>
          <h2>{t('instrument.new')}</h2>
          <div class="row">
            <ActionButton action={here} label={t('instrument.from_shipped')} values={{ from: 'shipped' }} />
            <ActionButton action={here} label={t('instrument.from_blank')} values={{ from: 'blank' }} />
          </div>
          <details class="data" open={errors.length > 0}>
            <summary>{t('instrument.import')}</summary>
            <Form action={`${here}/import`} files errors={errors} submit={t('instrument.import')}>
              <FileField
                name="definition"
                label={t('instrument.import_file')}
                hint={t('instrument.import_hint')}
                accept="application/json,.json"
                error={errorAt(errors, 'definition')}
              />
            </Form>
          </details>
        </section>
      </div>
    </Page>
  );
};
