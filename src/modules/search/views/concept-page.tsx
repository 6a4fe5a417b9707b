import {
  Breadcrumb,
  DateInWords,
  Diff,
  Page,
  inLang,
  type FormError,
  type PageContext,
} from '../../../platform/page/index.ts';
import type { ConceptSeen } from '../queries/thesaurus.ts';
import type { KeptConcept } from '../rules/thesaurus/kept-concept.ts';
import { words } from '../words/index.ts';
import { ConceptForm, type TypedConcept } from './concept-form.tsx';

/** Where the thesaurus lies, and a concept in it. */
export const thesaurusAt = (page: PageContext, rest = ''): string => inLang(page.lang, `/office/thesaurus${rest}`);
export const conceptAt = (page: PageContext, code: string): string =>
  thesaurusAt(page, `/concepts/${encodeURIComponent(code)}`);

const Crumb = ({ page }: { page: PageContext }) => (
  <Breadcrumb items={[{ href: thesaurusAt(page), label: words(page.lang)('thesaurus.title') }]} />
);

const said = (concept: KeptConcept | null, field: 'fr' | 'ar' | 'en' | 'dialect' | 'related'): string | null =>
  concept === null || concept[field].length === 0 ? null : concept[field].join(' · ');

const History = ({ page, changes }: { page: PageContext; changes: ConceptSeen['changes'] }) => {
  const t = words(page.lang);
  const differing = (before: KeptConcept | null, after: KeptConcept | null) =>
    (['fr', 'ar', 'en', 'dialect', 'related'] as const)
      .filter((field) => said(before, field) !== said(after, field))
      .map((field) => ({ label: t(`thesaurus.${field}`), before: said(before, field), after: said(after, field) }));
  return (
    <section>
      <h2>{t('thesaurus.history')}</h2>
      {changes.map(({ at, before, after }) => (
        <article class="card">
          <h3>
            <DateInWords at={at} hour />
          </h3>
          {after?.retired && <p>{t('thesaurus.retired')}</p>}
          <Diff changes={differing(before, after)} />
        </article>
      ))}
    </section>
  );
};

interface Props {
  page: PageContext;
  typed: TypedConcept;
  errors: FormError[];
}

export const NewConceptPage = (props: Props) => {
  const t = words(props.page.lang);
  return (
    <Page context={props.page} title={t('thesaurus.add')} shell="office">
      <Crumb page={props.page} />
      <h1>{t('thesaurus.add')}</h1>
      <ConceptForm {...props} action={thesaurusAt(props.page, '/new')} />
    </Page>
  );
};

/** One concept: what it is called, what is related to it, and what became of it. */
export const ConceptPage = (props: Props & { seen: ConceptSeen }) => {
  const { page, seen } = props;
  const t = words(page.lang);
  const { code } = seen.concept;
  const title = seen.concept[page.lang][0] ?? seen.concept.fr[0] ?? code;
  return (
    <Page context={page} title={title} shell="office">
      <Crumb page={page} />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p class="small muted">
        <bdi dir="ltr">{code}</bdi>
        {seen.version === 0 && <> · {t('thesaurus.shipped_hint')}</>}
      </p>
      {seen.shippedRelated.length > 0 && (
        <p>
          {t('thesaurus.related_already')}{' '}
          {seen.shippedRelated.map((other, at) => (
            <>
              {at > 0 && ' · '}
              <a href={conceptAt(page, other.code)}>
                <bdi>{other[page.lang][0]}</bdi>
              </a>
            </>
          ))}
        </p>
      )}
      <ConceptForm {...props} action={conceptAt(page, code)} version={seen.version} />
      {seen.changes.length > 0 && <History page={page} changes={seen.changes} />}
    </Page>
  );
};
