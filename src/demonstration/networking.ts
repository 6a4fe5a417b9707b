// Longer than our files are: one story, told in the order in which it happens.
import {
  agreeToPool,
  answerInvitation,
  closePosting,
  confirmInterest,
  formPool,
  inviteCooperatives,
  openPosting,
  seekAnswers,
  setMeeting,
  tellOutcome,
  writePosting,
} from '../modules/networking/index.ts';
import { giveConsent } from '../modules/people/index.ts';
import type { Context } from '../platform/command.ts';
import type { Ground } from '../platform/ground.ts';
import { newId } from '../platform/ids.ts';
import type { Fact } from '../platform/journal/fact.ts';
import { system } from '../platform/rights.ts';
import { originFrom } from '../platform/settings.ts';
import { dayOf } from '../platform/words/format.ts';
import { draws } from './draws.ts';
import type { Draws } from './draws.ts';
import { buyers, marketNeeds, needOfToday, pooledNeed, waitingNeeds } from './market.ts';
import type { MarketNeed } from './market.ts';
import { at } from './prize.ts';
import { contactsOf, together } from './room.ts';
import { inventedPhone } from './structures.ts';

const day = 86_400_000;

interface Given {
  programme: string;
  structures: { id: string; country: string; chains: string[] }[];
  /** The cooperative of the representative's account: she is asked about the need of today. */
  represented: string;
  /** The person of each account, by its role. */
  accounts: ReadonlyMap<string, string>;
  now: Date;
}

// A context of whatever tables: each verb narrows it to those of its room.
// oxlint-disable-next-line typescript/no-explicit-any
type Any = Context<any>;

/** One story, told in the order in which it happens: needs, invitations, answers, and what became of them. */
class Market {
  readonly ground: Ground;
  readonly given: Given;
  readonly draw: Draws = draws(57);
  private readonly free: Map<string, string[]>;
  private readonly used = new Map<string, string[]>();

  constructor(ground: Ground, given: Given) {
    this.ground = ground;
    this.given = given;
    const { structures, represented } = given;
    const some = structures.filter(({ country, id }) => country === 'MA' && id !== represented);
    const byChain = Map.groupBy(some, ({ chains }) => chains[0] ?? '');
    this.free = new Map([...byChain].map(([chain, all]) => [chain, all.map(({ id }) => id)]));
  }

  ago(days: number): Date {
    return new Date(this.given.now.getTime() - days * day);
  }

  /** Cooperatives of a chain that nobody has asked yet. */
  fresh(chain: string, count: number): string[] {
    const taken = (this.free.get(chain) ?? []).splice(0, count);
    if (taken.length < count) throw new Error(`The demonstration has too few cooperatives of ${chain}.`);
    return taken;
  }

  /** Those that were introduced to another buyer before. */
  known(chain: string, count: number): string[] {
    return (this.used.get(chain) ?? []).splice(0, count);
  }

  keep(chain: string, introduced: string[]): void {
    this.used.set(chain, [...(this.used.get(chain) ?? []), ...introduced]);
  }

  /** Verbs in one transaction, at an hour in the past. */
  async at(days: number, doing: (context: Any) => Promise<Fact[]>): Promise<void> {
    await together(at(this.ground, system, this.ago(days)), doing as never);
  }
}

const toldOf = (
  market: Market,
  { buyer, chain, told, ago }: MarketNeed,
): Parameters<typeof writePosting>[1]['told'] => {
  const { shownAs } = buyers[buyer]!;
  return {
    kind: 'sourcing',
    language: 'fr',
    ...told,
    chains: [chain],
    everywhere: true,
    least: 0.1,
    amountBlank: 'to_discuss',
    untilOn: dayOf(market.ago(ago - 45)),
    anonymous: shownAs !== null,
    ...(shownAs === null ? {} : { shownAs }),
    programme: market.given.programme,
  };
};

const writeNeed = async (market: Market, context: Any, wanted: MarketNeed): Promise<[string, Fact[]]> => {
  const id = newId();
  const { organisation, name } = buyers[wanted.buyer]!;
  const own = wanted.buyer === 0;
  const by: Any = own
    ? {
        ...context,
        actor: {
          kind: 'person',
          id: market.given.accounts.get('buyer') as string,
          grants: [{ role: 'buyer', region: null, programme: null, structure: null }],
        },
      }
    : context;
  const contact = { name, phone: inventedPhone(40_000 + wanted.buyer), email: '', lang: 'fr' as const };
  const written = await writePosting.within(by, {
    id,
    side: 'need',
    asker: { as: 'buyer', organisation, contact: own ? null : contact },
    told: toldOf(market, wanted),
  });
  const opened = await openPosting.within(by, { id, consent: own ? 'online' : 'spoken' });
  const sought = await seekAnswers.within(context, { need: id, mode: 'office', origin: originFrom(process.env) });
  return [id, [...written, ...opened, ...sought]];
};

/** Opens a need and asks these cooperatives; answers their introductions in the same order. */
const ask = async (
  market: Market,
  wanted: MarketNeed,
  structures: string[],
): Promise<{ need: string; asked: string[] }> => {
  let need = '';
  const asked: string[] = [];
  await market.at(wanted.ago, async (context) => {
    const [id, facts] = await writeNeed(market, context, wanted);
    need = id;
    const invited = await inviteCooperatives.within(context, { need, structures });
    const by = new Map(invited.map(({ about, payload }) => [String(payload?.['structure']), about]));
    asked.push(...structures.flatMap((structure) => by.get(structure) ?? []));
    return [...facts, ...invited];
  });
  return { need, asked };
};

const reasons = ['no_stock', 'too_much', 'price', 'dates'] as const;
const amounts = ['under_5000', 'to_20000', 'to_20000', 'to_50000', 'to_200000'] as const;

/** Both said yes long enough ago: what each tells of it. */
const tellBoth = async (market: Market, context: Any, introduction: string, ago: number): Promise<Fact[]> => {
  const { draw } = market;
  const result = draw.often(0.2) ? ('lost' as const) : ago > 90 ? ('delivered' as const) : ('agreed' as const);
  const amount = result === 'lost' ? null : draw.one(amounts);
  const otherwise = draw.one(['no', 'no', 'later', 'yes'] as const);
  const facts: Fact[] = [];
  for (const side of ['buyer', 'structure'] as const)
    facts.push(...(await tellOutcome.within(context, { introduction, side, result, amount, otherwise })));
  return facts;
};

/** The answers of a need: those who say yes are introduced, and in time tell what became of it. */
const live = async (market: Market, wanted: MarketNeed, need: string, asked: string[]): Promise<void> => {
  const { introduced, declined, ago } = wanted;
  const yes = asked.slice(0, introduced);
  await market.at(ago - Math.min(4, ago / 3), async (context) => {
    const facts: Fact[] = [];
    for (const introduction of yes) {
      facts.push(...(await answerInvitation.within(context, { introduction, answer: 'yes' })));
      facts.push(...(await confirmInterest.within(context, { introduction, yes: true })));
      if (market.draw.often(0.5))
        facts.push(...(await setMeeting.within(context, { introduction, on: dayOf(market.ago(ago - 12)) })));
    }
    for (const introduction of asked.slice(introduced, introduced + declined))
      facts.push(
        ...(await answerInvitation.within(context, { introduction, answer: 'no', why: market.draw.one(reasons) })),
      );
    return facts;
  });
  if (ago < 50) return;
  await market.at(ago - 35, async (context) => {
    const facts: Fact[] = [];
    for (const introduction of yes) facts.push(...(await tellBoth(market, context, introduction, ago)));
    return [...facts, ...(await closePosting.within(context, { id: need, why: 'answered' }))];
  });
};

/** Three cooperatives bring together what one alone cannot: one opportunity. */
const pool = async (market: Market): Promise<void> => {
  const structures = market.fresh(pooledNeed.chain, pooledNeed.introduced);
  const { need, asked } = await ask(market, pooledNeed, structures);
  await market.at(pooledNeed.ago - 5, async (context) => {
    const facts: Fact[] = [];
    for (const introduction of asked)
      facts.push(...(await answerInvitation.within(context, { introduction, answer: 'yes', quantity: 200 })));
    facts.push(...(await formPool.within(context, { need, lead: asked[0]!, members: asked })));
    for (const introduction of asked) facts.push(...(await agreeToPool.within(context, { introduction, yes: true })));
    return [...facts, ...(await confirmInterest.within(context, { introduction: asked[0]!, yes: true }))];
  });
};

/** The need of today: the cooperative of the representative's account is asked by an SMS that the outbox shows. */
const today = async (market: Market): Promise<void> => {
  const { represented, structures: all, now } = market.given;
  const wanted = needOfToday(all.find(({ id }) => id === represented)?.chains[0] ?? '');
  const contacts = await contactsOf(at(market.ground, system, now), { structure: represented });
  await market.at(0, async (context) => {
    const facts: Fact[] = [];
    for (const subject of contacts)
      facts.push(
        ...(await giveConsent.within(context, {
          subject,
          subject_kind: 'contact',
          purpose: 'be_introduced',
          how: 'spoken',
        })),
      );
    const [need, written] = await writeNeed(market, context, wanted);
    const structures = [represented, ...market.fresh(wanted.chain, wanted.silent)];
    return [...facts, ...written, ...(await inviteCooperatives.within(context, { need, structures }))];
  });
};

/** A need of the market, with whom both sides said yes to. */
export interface Sought {
  need: string;
  /** Its place among the buyers of the market. */
  buyer: number;
  /** Days before now on which it was opened. */
  ago: number;
  introduced: string[];
}

/** 55 cooperatives networked, and 57 opportunities that the rule counts, one of them of three together. */
export const network = async (ground: Ground, given: Given): Promise<Sought[]> => {
  const market = new Market(ground, given);
  const sought: Sought[] = [];
  for (const wanted of marketNeeds) {
    const known = market.known(wanted.chain, wanted.known);
    const first = market.fresh(wanted.chain, wanted.introduced - known.length);
    const others = market.fresh(wanted.chain, wanted.declined + wanted.silent);
    const { need, asked } = await ask(market, wanted, [...known, ...first, ...others]);
    market.keep(wanted.chain, first);
    const { buyer, ago, introduced } = wanted;
    sought.push({ need, buyer, ago, introduced: [...known, ...first].slice(0, introduced) });
    await live(market, wanted, need, asked);
  }
  await pool(market);
  for (const wanted of waitingNeeds)
    await market.at(wanted.ago, async (context) => (await writeNeed(market, context, wanted))[1]);
  await today(market);
  return sought;
};
