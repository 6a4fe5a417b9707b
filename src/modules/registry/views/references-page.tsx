import { Badge, Breadcrumb, NumberInWords, Page, Table, Tabs } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { langs } from '../../../platform/words/lang.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { ChainKept, LabelKept } from '../queries/references.ts';
import { words } from '../words/index.ts';
import { at, ChainForm, LabelForm } from './references-forms.tsx';
import type { ReferenceProps } from './references-forms.tsx';

export type ReferenceKind = 'value-chains' | 'labels';

const Choice = ({ page, kind }: { page: PageContext; kind: ReferenceKind }) => {
  const t = words(page.lang);
  return (
    <Tabs
      label={t('references.title')}
      items={(['value-chains', 'labels'] as const).map((one) => ({
        href: at(page, one),
        label: t(`references.${one}`),
        current: one === kind,
      }))}
    />
  );
};

/** A title in each language, where it is written; what is missing shows. */
const Titles = ({ title, page }: { title: Trilingual; page: PageContext }) => (
  <>
    {langs
      .filter((lang) => lang !== page.lang)
      .map((lang) => (
        <>
          <span lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
            {title[lang] ?? '—'}
          </span>
          <br />
        </>
      ))}
  </>
);

const titleCell =
  (page: PageContext, kind: ReferenceKind) =>
  ({ code, title, retired }: { code: string; title: Trilingual; retired: boolean }) => (
    <>
      <a href={at(page, `${kind}/${code}`)}>{textIn(title, page.lang)}</a>
      {retired && (
        <>
          {' '}
          <Badge tone="closed">{words(page.lang)('references.retired')}</Badge>
        </>
      )}
    </>
  );

/** The value chains of the house, and a form for one more. */
export const ChainsPage = (props: ReferenceProps & { chains: ChainKept[] }) => {
  const { page, chains } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('references.value-chains')} shell="office">
      <h1>{t('references.title')}</h1>
      <Choice page={page} kind="value-chains" />
      <p class="lede">{t('references.lede')}</p>
      <details open={props.errors.length > 0}>
        <summary>{t('references.add_chain')}</summary>
        <ChainForm {...props} />
      </details>
      <Table
        caption={t('references.value-chains')}
        quiet
        rows={chains}
        columns={[
          { title: t('references.chain_title'), cell: titleCell(page, 'value-chains') },
          { title: t('references.other_languages'), cell: ({ title }) => <Titles title={title} page={page} /> },
          { title: t('references.sector'), cell: ({ sector }) => t(`sector.${sector}`) },
          { title: t('references.used'), numeric: true, cell: ({ used }) => <NumberInWords value={used} /> },
        ]}
      />
    </Page>
  );
};

/** The labels and quality approaches of the house, and a form for one more. */
export const LabelsPage = (props: ReferenceProps & { labels: LabelKept[]; chains: ChainKept[] }) => {
  const { page, labels } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('references.labels')} shell="office">
      <h1>{t('references.title')}</h1>
      <Choice page={page} kind="labels" />
      <p class="lede">{t('references.lede')}</p>
      <details open={props.errors.length > 0}>
        <summary>{t('references.add_label')}</summary>
        <LabelForm {...props} />
      </details>
      <Table
        caption={t('references.labels')}
        quiet
        rows={labels}
        columns={[
          { title: t('references.label_title'), cell: titleCell(page, 'labels') },
          { title: t('references.other_languages'), cell: ({ title }) => <Titles title={title} page={page} /> },
          {
            title: t('references.label_chain'),
            cell: ({ chain_title }) => (chain_title ? textIn(chain_title, page.lang) : t('references.every_chain')),
          },
          { title: t('references.used'), numeric: true, cell: ({ used }) => <NumberInWords value={used} /> },
        ]}
      />
    </Page>
  );
};

/** One of the reference, to be mended or retired. */
export const ReferencePage = (
  props: ReferenceProps & { kind: ReferenceKind; code: string; title: Trilingual; chains: ChainKept[] },
) => {
  const { page, kind, title } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={textIn(title, page.lang)} shell="office">
      <Breadcrumb items={[{ href: at(page, kind), label: t(`references.${kind}`) }]} />
      <h1>{textIn(title, page.lang)}</h1>
      {kind === 'value-chains' ? <ChainForm {...props} /> : <LabelForm {...props} />}
    </Page>
  );
};
