import type { Kysely } from 'kysely';
import type { Searched, SearchedDocument } from '../../platform/searched.ts';
import { langs } from '../../platform/words/lang.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { regionOf } from '../registry/index.ts';
import { dropDocuments, keepDocuments } from '../search/index.ts';
import { conceptName } from './concepts.ts';
import { isShown, needKinds, offerKinds, sides } from './rules/posting.ts';
import type { Side } from './rules/posting.ts';
import { postings } from './rows.ts';
import type { Posting, Tx } from './rows.ts';
import type { NetworkingTables } from './tables.ts';
import { words } from './words/index.ts';

const textIn = (posting: Posting, lang: Lang) => ({
  lang,
  title: posting.title[lang] ?? '',
  text: [
    posting.text[lang],
    ...posting.concepts.map((code) => conceptName(code, lang)),
    posting.kind && words(lang)(`kind.${posting.kind}`),
    posting.conditions[lang],
    posting.shownAs[lang],
  ]
    .filter(Boolean)
    .join(' · '),
});

/** What search knows of one: what everybody reads of it, and no name of whoever stays unnamed. */
const documentOf = (posting: Posting): SearchedDocument => ({
  kind: posting.side,
  id: posting.id,
  texts: langs.filter((lang) => (posting.title[lang] ?? '') !== '').map((lang) => textIn(posting, lang)),
  address: `/${posting.side}s/${posting.id}`,
  audience: 'public',
  facets: { chain: posting.chains, posting_kind: posting.kind === null ? [] : [posting.kind] },
  places: posting.everywhere
    ? ['MA']
    : [...new Set(posting.territories.flatMap((code) => [code, regionOf(code) ?? code]))],
});

/** Tells search of these as they stand, in the transaction that changes them: what is not open leaves at once. */
export const tellSearch = async (tx: Tx, ids: string[]): Promise<void> => {
  if (ids.length === 0) return;
  const rows = await postings(tx).where('posting.id', 'in', ids).execute();
  await keepDocuments(tx, rows.filter(isShown).map(documentOf));
  for (const side of sides) {
    const gone = rows.filter((row) => row.side === side && !isShown(row));
    await dropDocuments(
      tx,
      side,
      gone.map(({ id }) => id),
    );
  }
};

const batch = 500;

async function* all(db: Kysely<NetworkingTables>): AsyncGenerator<SearchedDocument[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const found = await db
      .transaction()
      .execute((tx) =>
        postings(tx)
          .where('posting.state', 'in', ['open', 'matched'])
          .where('posting.id', '>', after)
          .orderBy('posting.id')
          .limit(batch)
          .execute(),
      );
    if (found.length === 0) return;
    yield found.map(documentOf);
    after = found.at(-1)!.id;
  }
}

const titleOf = (side: Side) => ({
  fr: words('fr')(`title.${side}`),
  ar: words('ar')(`title.${side}`),
  en: words('en')(`title.${side}`),
});

/** What this room hands to the one search. */
export const searched: Searched = {
  kinds: [
    { code: 'need', order: 3, title: titleOf('need') },
    { code: 'offer', order: 4, title: titleOf('offer') },
  ],
  facets: [
    {
      code: 'posting_kind',
      order: 15,
      title: { fr: words('fr')('list.kind'), ar: words('ar')('list.kind'), en: words('en')('list.kind') },
      names: async (_tx, values, lang) =>
        new Map(
          [...new Set([...needKinds, ...offerKinds])]
            .filter((kind) => values.includes(kind))
            .map((kind) => [kind, words(lang)(`kind.${kind}`)]),
        ),
    },
  ],
  all,
};
