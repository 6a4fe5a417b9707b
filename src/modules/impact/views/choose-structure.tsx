import { EmptyState, inLang, SearchForm } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { placeName } from '../../registry/index.ts';
import type { StructureFound } from '../queries/structures-found.ts';
import { words } from '../words/index.ts';
import { nameIn } from './testimony.tsx';

interface Props {
  page: PageContext;
  /** Where the form is, without language. */
  at: string;
  searched: string;
  found: StructureFound[];
}

/** First the cooperative: found by its name or number. */
export const ChooseStructure = ({ page, at, searched, found }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, at);
  return (
    <>
      <SearchForm action={here} label={t('testimony.search')} value={searched} />
      {searched !== '' && found.length === 0 && <EmptyState title={t('testimony.none_found')} />}
      <ul class="plain">
        {found.map((one) => (
          <li>
            <a href={`${here}?structure=${one.id}`}>
              <bdi>{nameIn(page.lang, one)}</bdi>
            </a>
            {one.province !== null && <span class="muted"> · {placeName(one.province, page.lang)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
};
