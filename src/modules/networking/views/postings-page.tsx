import {
  Cover,
  EmptyState,
  Found,
  Page,
  Pager,
  SelectField,
  TableFiles,
  Tabs,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { conceptName } from '../concepts.ts';
import { provinces, regions } from '../../registry/index.ts';
import type { PostingListed, PostingsWanted } from '../queries/postings.ts';
import { kindsOf, sides } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import { PostingCard } from './posting-card.tsx';

interface Props {
  page: PageContext;
  wanted: PostingsWanted;
  listed: { total: number; rows: PostingListed[] };
}

const addressOf = ({ page, wanted }: Props, more: Partial<PostingsWanted>): string => {
  const { side, kind, place, concept, page: number } = { ...wanted, page: 1, ...more };
  const asked = Object.entries({ kind, place, concept, page: number > 1 ? number : null });
  const query = new URLSearchParams(asked.flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])));
  return inLang(page.lang, `/${side}s${query.size > 0 ? `?${query}` : ''}`);
};

/** Regions, each followed by its provinces. */
const placeOptions = (page: PageContext) =>
  regions.flatMap((region) => [
    { value: region.code, label: region[page.lang] },
    ...provinces
      .filter((province) => province.region === region.code)
      .map((province) => ({ value: province.code, label: `– ${province[page.lang]}` })),
  ]);

const Filters = ({ page, wanted }: Props) => {
  const t = words(page.lang);
  return (
    <form class="row" method="get" action={inLang(page.lang, `/${wanted.side}s`)}>
      <SelectField
        name="kind"
        label={t('list.kind')}
        options={kindsOf(wanted.side).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={wanted.kind ?? ''}
        empty={t('list.every')}
        optional="quiet"
      />
      <SelectField
        name="place"
        label={t('list.place')}
        options={placeOptions(page)}
        value={wanted.place ?? ''}
        empty={t('list.everywhere')}
        optional="quiet"
      />
      {wanted.concept !== null && <input type="hidden" name="concept" value={wanted.concept} />}
      <button>{t('list.show')}</button>
    </form>
  );
};

/** Needs, or offers, that are open, as everybody reads them. */
export const PostingsPage = (props: Props) => {
  const { page, wanted, listed } = props;
  const { side } = wanted;
  const t = words(page.lang);
  return (
    <Page
      context={page}
      title={t(`title.${side}`)}
      description={t(`lede.${side}`)}
      feeds={[{ title: t(`feed.${side}s`), href: `/feeds/${side}s.${page.lang}.atom` }]}
      tables={[`${side}s`]}
    >
      <Cover title={t(`title.${side}`)} lede={t(`lede.${side}`)} />
      <Tabs
        items={sides.map((one) => ({
          href: inLang(page.lang, `/${one}s`),
          label: t(`title.${one}`),
          current: one === side,
        }))}
      />
      <Filters {...props} />
      {wanted.concept !== null && (
        <p>
          {t('list.about')} <strong>{conceptName(wanted.concept, page.lang)}</strong>{' '}
          <a href={addressOf(props, { concept: null })}>{t('list.all_of_it')}</a>
        </p>
      )}
      <Found count={listed.total} />
      {listed.rows.length === 0 && (
        <EmptyState title={t(`none.${side}`)}>
          {(wanted.kind ?? wanted.place ?? wanted.concept) !== null && (
            <p>
              <a href={inLang(page.lang, `/${side}s`)}>{t('list.all_of_it')}</a>
            </p>
          )}
          <p>
            <a class="button" href={inLang(page.lang, `/me/${side}s/new`)}>
              {t(`mine.new_${side}`)}
            </a>
          </p>
        </EmptyState>
      )}
      <ul class="plain grid">
        {listed.rows.map((one) => (
          <PostingCard page={page} side={side} one={one} />
        ))}
      </ul>
      <Pager
        page={wanted.page}
        size={wanted.size}
        total={listed.total}
        address={(number) => addressOf(props, { page: number })}
      />
      <TableFiles table={`${side}s`} />
    </Page>
  );
};
