import type { Caller } from '../../../platform/ground.ts';
import type { Card, DirectoryPage } from './search-directory.ts';
import { searchDirectory } from './search-directory.ts';

/** Rows that one export holds at most; the page says so where there are more. */
export const exportLimit = 5000;

type Asked = Omit<Parameters<typeof searchDirectory>[1], 'after' | 'limit' | 'counted'>;

/** What a reader sees in the directory, page by page in the same order, as far as `exportLimit`. */
export async function* exportedCards(
  caller: Caller,
  asked: Asked,
): AsyncGenerator<{ card: Card; chains: DirectoryPage['chains'] }> {
  let after: string | null = null;
  for (let sent = 0; sent < exportLimit;) {
    const page: DirectoryPage = await searchDirectory(caller, { ...asked, after, limit: 500, counted: false });
    for (const card of page.cards) yield { card, chains: page.chains };
    sent += page.cards.length;
    after = page.next;
    if (after === null) return;
  }
}
