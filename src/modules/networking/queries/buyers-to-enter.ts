import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayTend } from '../policy.ts';
import { buyerReached } from '../introductions/reached-sides.ts';
import { query } from '../room.ts';
import { partyOf, postings } from '../rows.ts';
import type { NetworkingContext, Posting } from '../rows.ts';
import { words } from '../words/index.ts';

/** Who asks, as a day on which she takes part may call and reach her. */
export interface BuyerToEnter {
  party: string;
  person: string | null;
  structure: string | null;
  /** What she is called at a table: as she is shown while all her needs leave her unnamed. */
  called: string;
  named: boolean;
  about: string;
  contact: string;
  phone: string | null;
  email: string | null;
  lang: Lang;
  needs: string[];
}

const longest = 300;

const buyerOf = async (context: NetworkingContext, party: string, needs: Posting[]): Promise<BuyerToEnter> => {
  const known = await partyOf(context.tx, party);
  const { person, structure, organisation, contactName } = known;
  const { phone, email, lang } = await buyerReached(context, known);
  const named = needs.some(({ anonymous }) => !anonymous);
  const shown = needs.map(({ shownAs }) => said(shownAs, lang)).find(Boolean);
  const about = needs.map(({ title }) => said(title, lang)).join(' · ');
  return {
    ...{ party, person, named, lang },
    // Whoever has an account is reached by it: her number stays there.
    ...(person === null ? { phone, email } : { phone: null, email: null }),
    // Named by the register, a structure is called as it is there.
    structure: named ? structure : null,
    called: named ? (structure === null ? organisation || contactName : '') : (shown ?? words(lang)('card.unnamed')),
    about: about.slice(0, longest),
    contact: named ? contactName : '',
    needs: needs.map(({ id }) => id),
  };
};

/** The buyers of these needs, for staff who tend them. @throws Hidden when one of them is not theirs. */
export const buyersToEnter = query(
  v.object({ needs: v.pipe(v.array(Id), v.maxLength(200)) }),
  async (context, { needs }): Promise<BuyerToEnter[]> => {
    const { tx, actor } = context;
    if (needs.length === 0) return [];
    const found = await postings(tx).where('posting.id', 'in', needs).where('posting.side', '=', 'need').execute();
    const standing = found.filter((one) => one.state === 'open' || one.state === 'matched');
    if (standing.length < new Set(needs).size || !standing.every((one) => mayTend(actor, one))) return hide();
    const buyers: BuyerToEnter[] = [];
    for (const [party, hers] of Map.groupBy(standing, (one) => one.party))
      buyers.push(await buyerOf(context as NetworkingContext, party, hers));
    return buyers;
  },
);
