import { enterParticipants } from '../modules/meetings/index.ts';
import { needsToMeet } from '../modules/networking/index.ts';
import type { Ground } from '../platform/ground.ts';
import { system } from '../platform/rights.ts';
import { buyers as marketBuyers } from './market.ts';
import { meetingBuyers } from './meeting-buyers.ts';
import type { Draws } from './draws.ts';
import type { Sought } from './networking.ts';
import { at } from './prize.ts';

interface Coming {
  meetingDay: string;
  when: Date;
  /** Needs whose buyers come, with the cooperatives that were introduced to them. */
  sought: Sought[];
  /** The others who come. */
  structures: string[];
  /** The account of the first buyer of the market. */
  account: string;
}

const buyersInAll = 20;

/** The buyers of these needs, each once, with what she brings. */
const ofTheMarket = async (ground: Ground, { when, sought, account }: Coming): Promise<object[]> => {
  const listed = await needsToMeet(at(ground, system, when), { ids: sought.map(({ need }) => need) });
  const known = new Map(listed.map((one) => [one.id, one]));
  return [...Map.groupBy(sought, ({ buyer }) => buyer)].map(([buyer, hers]) => {
    const { organisation, shownAs } = marketBuyers[buyer]!;
    return {
      kind: 'buyer',
      party: known.get(hers[0]!.need)!.party,
      needs: hers.map(({ need }) => need),
      called: shownAs?.fr ?? organisation,
      about: hers.map(({ need }) => known.get(need)!.title.fr).join(' · '),
      person: buyer === 0 ? account : null,
      shown: shownAs === null,
      languages: ['fr', 'ary'],
    };
  });
};

/** Buyers who bring needs of the market, others who are met for the first time, cooperatives and three interpreters. */
export const enterPeople = async (
  ground: Ground,
  draw: Draws,
  coming: Coming,
): Promise<{ buyers: string[]; cooperatives: string[] }> => {
  const { meetingDay, when, structures } = coming;
  const by = at(ground, system, when);
  const enter = async (participants: object[]) =>
    (await enterParticipants(by, { day: meetingDay, participants, registered: true } as never)).map(
      ({ about }) => about,
    );
  const tied = await ofTheMarket(ground, coming);
  const others = meetingBuyers.slice(0, buyersInAll - tied.length).map(([called, about], n) => ({
    ...{ kind: n % 10 === 9 ? 'expert' : 'buyer', called, about, shown: n % 5 !== 4 },
    languages: draw.often(0.4) ? ['fr'] : ['fr', 'ary'],
  }));
  const entered = {
    buyers: await enter([...tied, ...others]),
    cooperatives: await enter(
      structures.map((structure) => ({
        ...{ kind: 'cooperative', structure, lang: 'ar', stepFree: draw.often(0.05) },
        languages: draw.often(0.5) ? ['ary', 'zgh'] : ['ary', 'fr'],
      })),
    ),
  };
  await enter(
    ['Salma', 'Brahim', 'Itto'].map((called) => ({ kind: 'interpreter', called, languages: ['ary', 'fr', 'zgh'] })),
  );
  return entered;
};
