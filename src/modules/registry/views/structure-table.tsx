import { NumberInWords, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import type { DirectoryPage } from '../queries/search-directory.ts';
import { words } from '../words/index.ts';
import { nameFor, placeFor } from './say.ts';

interface Props {
  page: PageContext;
  found: DirectoryPage;
  /** Where a row leads, without its id. */
  to: string;
}

export const StructureTable = ({ page, found, to }: Props) => {
  const t = words(page.lang);
  const titles = new Map(found.chains.map(({ code, title }) => [code, textIn(title, page.lang)]));
  return (
    <Table
      caption={t('directory.title')}
      quiet
      rows={found.cards}
      columns={[
        {
          title: t('structure.name'),
          cell: ({ id, names, name }) => {
            const own = nameFor(page.lang, names, name);
            return (
              <a href={inLang(page.lang, `${to}/${id}`)} lang={own.lang} dir={own.dir}>
                {own.text}
              </a>
            );
          },
        },
        { title: t('structure.place'), cell: (card) => <bdi>{placeFor(page.lang, card)}</bdi> },
        {
          title: t('structure.chains'),
          cell: ({ chains }) =>
            chains.map((code) => titles.get(code) ?? code).join(page.lang === 'ar' ? '، ' : ', ') || '—',
        },
        {
          title: t('structure.members'),
          numeric: true,
          cell: ({ members }) => (members === null ? '—' : <NumberInWords value={members} />),
        },
      ]}
    />
  );
};
