import { Badge, EmptyState, NumberInWords, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import type { ProcessingShown } from '../queries/register.ts';
import type { FormWithSheet } from '../queries/sheets.ts';
import { words } from '../words/index.ts';
import { keptFor } from './kept-for.ts';

export interface Expiring {
  name: string;
  tonight: number;
  soon: number;
  done: number;
  last: Date | null;
}

interface Props {
  page: PageContext;
  register: ProcessingShown[];
  expiring: Expiring[];
  sheets: FormWithSheet[];
}

const Processings = ({ page, register }: Props) => {
  const t = words(page.lang);
  return (
    <Table
      caption={t('register.title')}
      quiet
      rows={register}
      columns={[
        {
          title: t('register.processing'),
          cell: ({ name, title }) => <a href={inLang(page.lang, `/office/privacy/processings/${name}`)}>{title}</a>,
        },
        { title: t('register.basis'), cell: ({ basis }) => t(`basis.${basis}`) },
        { title: t('register.how_long'), cell: (processing) => keptFor(page.lang, processing) },
        { title: t('register.receipt'), cell: ({ receipt }) => <bdi>{receipt || t('register.no_receipt')}</bdi> },
      ]}
    />
  );
};

const Expiry = ({ page, register, expiring }: Props) => {
  const t = words(page.lang);
  const titles = new Map(register.map(({ name, title }) => [name, title]));
  return (
    <section>
      <h2>{t('register.expiry')}</h2>
      <p class="muted">{t('register.expiry_hint')}</p>
      <Table
        caption={t('register.expiry')}
        quiet
        rows={expiring}
        columns={[
          { title: t('register.processing'), cell: ({ name }) => titles.get(name) ?? name },
          { title: t('register.tonight'), numeric: true, cell: ({ tonight }) => <NumberInWords value={tonight} /> },
          { title: t('register.soon'), numeric: true, cell: ({ soon }) => <NumberInWords value={soon} /> },
          { title: t('register.done'), numeric: true, cell: ({ done }) => <NumberInWords value={done} /> },
        ]}
      />
    </section>
  );
};

const stateOf = ({ sheet, unsaid }: FormWithSheet): { tone: Tone; key: 'missing' | 'confirmed' | 'changed' } => {
  if (sheet === null) return { tone: 'draft', key: 'missing' };
  return unsaid.length > 0 ? { tone: 'late', key: 'changed' } : { tone: 'done', key: 'confirmed' };
};

const Sheets = ({ page, sheets }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('sheets.title')}</h2>
      <p class="muted">{t('sheets.lede')}</p>
      {sheets.length === 0 ? (
        <EmptyState title={t('sheets.none')} />
      ) : (
        <Table
          caption={t('sheets.title')}
          quiet
          rows={sheets}
          columns={[
            {
              title: t('sheets.form'),
              cell: ({ kind, id, title }) => (
                <a href={inLang(page.lang, `/office/privacy/forms/${kind}/${id}`)}>
                  <bdi>{title}</bdi>
                </a>
              ),
            },
            {
              title: t('sheets.state'),
              cell: (form) => {
                const { tone, key } = stateOf(form);
                return <Badge tone={tone}>{t(`sheets.${key}`)}</Badge>;
              },
            },
            {
              title: t('sheets.personal'),
              numeric: true,
              cell: ({ sheet, fields }) => (
                <NumberInWords value={sheet?.personal.length ?? fields.filter(({ likely }) => likely).length} />
              ),
            },
          ]}
        />
      )}
    </section>
  );
};

/** The register in the office: what is kept and how long, what goes tonight, and the sheet of each form. */
export const RegisterOfficePage = (props: Props) => {
  const t = words(props.page.lang);
  return (
    <Page context={props.page} title={t('register.title')} shell="office">
      <h1>{t('register.title')}</h1>
      <p class="lede">{t('register.office_lede')}</p>
      <Processings {...props} />
      <Expiry {...props} />
      <Sheets {...props} />
    </Page>
  );
};
