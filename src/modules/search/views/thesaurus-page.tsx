import {
  ActionButton,
  Badge,
  DateInWords,
  EmptyState,
  NumberInWords,
  Page,
  Pager,
  SearchForm,
  Table,
  Tabs,
  tongue,
  type FormError,
  type PageContext,
} from '../../../platform/page/index.ts';
import { langs } from '../../../platform/words/lang.ts';
import { groups } from '../commands/concept-input.ts';
import type { ConceptListed, ConceptsPage, Origin } from '../queries/thesaurus.ts';
import { words } from '../words/index.ts';
import { conceptAt, thesaurusAt } from './concept-page.tsx';
import { ImportForm } from './import-form.tsx';

export interface ThesaurusAsked {
  text: string;
  group: (typeof groups)[number] | null;
}

interface Props {
  page: PageContext;
  asked: ThesaurusAsked;
  found: ConceptsPage;
  errors: FormError[];
}

const addressOf = (page: PageContext, { text, group }: ThesaurusAsked, at = 1): string => {
  const query = new URLSearchParams({
    ...(text && { q: text }),
    ...(group && { group }),
    ...(at > 1 && { page: String(at) }),
  });
  return thesaurusAt(page, query.size > 0 ? `?${query}` : '');
};

const tones = { shipped: 'draft', changed: 'now', own: 'done', imported: 'info' } as const satisfies Record<
  Origin,
  string
>;

const Name = ({ page, concept }: { page: PageContext; concept: ConceptListed }) => {
  const t = words(page.lang);
  const lang = concept[page.lang].length > 0 ? page.lang : (langs.find((one) => concept[one].length > 0) ?? 'fr');
  return (
    <>
      <a href={conceptAt(page, concept.code)} {...(lang === page.lang ? {} : tongue(lang))}>
        {concept[lang][0] ?? concept.code}
      </a>
      <br />
      <span class="small muted">{concept[lang].slice(1, 4).join(' · ')}</span>
      {concept.retired && (
        <>
          {' '}
          <Badge tone="closed">{t('thesaurus.retired')}</Badge>
        </>
      )}
    </>
  );
};

const Others = ({ page, concept }: { page: PageContext; concept: ConceptListed }) => (
  <>
    {langs
      .filter((lang) => lang !== page.lang)
      .map((lang) => (
        <>
          <span {...tongue(lang)}>{concept[lang][0] ?? '—'}</span>
          <br />
        </>
      ))}
  </>
);

const Batches = ({ page, batches }: { page: PageContext; batches: ConceptsPage['batches'] }) => {
  const t = words(page.lang);
  return (
    <Table
      caption={t('thesaurus.imports')}
      rows={batches}
      columns={[
        { title: t('thesaurus.file'), cell: ({ name }) => <bdi>{name}</bdi> },
        { title: t('thesaurus.when'), cell: ({ at }) => <DateInWords at={at} hour /> },
        { title: t('thesaurus.concepts'), numeric: true, cell: ({ concepts }) => <NumberInWords value={concepts} /> },
      ]}
      actions={({ id, undone_at }) =>
        undone_at === null ? (
          <ActionButton action={thesaurusAt(page, `/imports/${id}/undo`)} label={t('thesaurus.undo')} kind="away" />
        ) : (
          <Badge tone="closed">{t('thesaurus.undone')}</Badge>
        )
      }
    />
  );
};

/** Every concept by which languages find each other; what the house adds to those of the program. */
export const ThesaurusPage = ({ page, asked, found, errors }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('thesaurus.title')} shell="office">
      <h1>{t('thesaurus.title')}</h1>
      <p class="lede">{t('thesaurus.lede')}</p>
      <p>
        <a class="button first" href={thesaurusAt(page, '/new')}>
          {t('thesaurus.add')}
        </a>
      </p>
      <SearchForm action={thesaurusAt(page)} label={t('thesaurus.find')} value={asked.text}>
        {asked.group && <input type="hidden" name="group" value={asked.group} />}
      </SearchForm>
      <Tabs
        label={t('thesaurus.group')}
        items={[null, ...groups].map((group) => ({
          href: addressOf(page, { ...asked, group }),
          label: group === null ? t('thesaurus.all') : t(`group.${group}`),
          current: asked.group === group,
        }))}
      />
      {found.concepts.length === 0 ? (
        <EmptyState title={t('thesaurus.none')}>
          <p>{t('thesaurus.none_hint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('thesaurus.count', { count: found.total })}
          rows={found.concepts}
          columns={[
            { title: t('thesaurus.concept'), cell: (concept) => <Name page={page} concept={concept} /> },
            { title: t('thesaurus.other_languages'), cell: (concept) => <Others page={page} concept={concept} /> },
            {
              title: t('thesaurus.dialect'),
              cell: ({ dialect }) => <bdi dir="ltr">{dialect.slice(0, 3).join(' · ')}</bdi>,
            },
            {
              title: t('thesaurus.origin'),
              cell: ({ origin }) => <Badge tone={tones[origin]}>{t(`origin.${origin}`)}</Badge>,
            },
          ]}
        />
      )}
      <Pager page={found.page} size={50} total={found.total} address={(at) => addressOf(page, asked, at)} />
      <ImportForm page={page} errors={errors} />
      {found.batches.length > 0 && <Batches page={page} batches={found.batches} />}
    </Page>
  );
};
