// What stands open in the demonstration beside the needs that were answered: each kind of need and of offer, in a place,
// by buyers and by cooperatives; and two drafts that lack what a need must say.
import { openPosting, writePosting } from '../modules/networking/index.ts';
import type { Context } from '../platform/command.ts';
import type { Ground } from '../platform/ground.ts';
import { newId } from '../platform/ids.ts';
import type { Fact } from '../platform/journal/fact.ts';
import { system } from '../platform/rights.ts';
import { dayOf } from '../platform/words/format.ts';
import { buyers } from './market.ts';
import { notices } from './notices.ts';
import type { Notice } from './notices.ts';
import { at } from './prize.ts';
import { together } from './room.ts';
import { inventedPhone } from './structures.ts';

const day = 86_400_000;

interface Given {
  programme: string;
  structures: { id: string; country: string; chains: string[] }[];
  /** Its own postings are for whoever tries its account. */
  represented: string;
  now: Date;
}

// A context of whatever tables: each verb narrows it to those of its room.
// oxlint-disable-next-line typescript/no-explicit-any
type Any = Context<any>;

const askerOf = ({ structures, represented }: Given, by: Notice['by']): Parameters<typeof writePosting>[1]['asker'] => {
  if (typeof by === 'number') {
    const { organisation, name } = buyers[by]!;
    const contact = { name, phone: inventedPhone(40_000 + by), email: '', lang: 'fr' as const };
    return { as: 'buyer', organisation, contact };
  }
  // The last of its chain: the first ones answer the needs of the market.
  const some = structures.filter(
    ({ id, country, chains }) => country === 'MA' && id !== represented && chains[0] === by.chain,
  );
  const structure = some.at(-1)?.id;
  if (structure === undefined) throw new Error(`The demonstration has no cooperative of ${by.chain}.`);
  return { as: 'structure', structure };
};

const put = async (context: Any, given: Given, { side, by, told, draft }: Notice): Promise<Fact[]> => {
  const id = newId();
  const written = await writePosting.within(context, {
    id,
    side,
    asker: askerOf(given, by),
    told: {
      ...told,
      language: 'fr',
      programme: given.programme,
      ...(draft ? {} : { untilOn: dayOf(new Date(given.now.getTime() + 40 * day)) }),
    },
  });
  return draft ? written : [...written, ...(await openPosting.within(context, { id, consent: 'spoken' }))];
};

/** Puts up what nobody has answered yet. */
export const putUpNotices = async (ground: Ground, given: Given): Promise<void> => {
  for (const notice of notices.toSorted((a, b) => b.ago - a.ago))
    await together(at(ground, system, new Date(given.now.getTime() - notice.ago * day)), ((context: Any) =>
      put(context, given, notice)) as never);
};
