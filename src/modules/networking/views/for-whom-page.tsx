import { Breadcrumb, EmptyState, Page, SearchForm, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { placeName } from '../../registry/index.ts';
import type { Asker } from '../queries/askers.ts';
import type { Side } from '../rules/posting.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  side: Side;
  searched: string;
  found: Asker[];
}

/** For whom? A structure of the register, or a buyer who has no account. */
export const ForWhomPage = ({ page, side, searched, found }: Props) => {
  const t = words(page.lang);
  const list = inLang(page.lang, `/office/${side}s`);
  return (
    <Page context={page} title={t('asker.title')} shell="office" hidden>
      <Breadcrumb items={[{ href: list, label: t(`title.${side}`) }]} />
      <h1>{t('asker.title')}</h1>
      <SearchForm action={`${list}/for`} label={t('asker.search')} value={searched} />
      {searched !== '' && found.length === 0 && <EmptyState title={t('asker.none')} />}
      <ul class="plain grid">
        {found.map(({ id, name, nameAr, province, region }) => (
          <li class="card">
            <h2>
              <a href={`${list}/new?structure=${id}`}>
                <bdi>{(page.lang === 'ar' && nameAr) || name}</bdi>
              </a>
            </h2>
            <p class="small muted">{province || region ? placeName((province ?? region)!, page.lang) : ''}</p>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={`${list}/new`}>
          {t('asker.buyer_other')}
        </a>
      </p>
    </Page>
  );
};
