import { sql } from 'kysely';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { isIntroduced } from '../rules/introduction.ts';
import type { AnswerWay, DeclineReason, IntroductionState, Side, StopReason } from '../rules/introduction.ts';
import type { OpportunityState } from './introduction-tables.ts';
import type { Otherwise, Result } from '../rules/outcome.ts';
import { buyerReached } from './reached-sides.ts';
import { partyOf, postings } from '../rows.ts';
import type { NetworkingContext, Posting, Tx } from '../rows.ts';

type Reading = Pick<NetworkingContext, 'ground' | 'tx' | 'now'>;

/** For whom an introduction is drawn: each side, or the office, which reads all of it but speaks for neither. */
export type Reader = Side | 'office';

export interface PoolShown {
  id: string;
  state: 'forming' | 'agreed' | 'dissolved';
  members: {
    introduction: string;
    name: string;
    nameAr: string | null;
    quantity: number | null;
    agreed: boolean | null;
    lead: boolean;
  }[];
}

export interface OutcomeShown {
  side: Side;
  result: Result;
  amount: string | null;
  otherwise: Otherwise;
}

interface Row {
  id: string;
  need: string;
  party: string;
  state: IntroductionState;
  cameBy: 'office' | 'automatic' | 'cooperative' | 'meeting';
  channel: 'sms' | 'email' | 'call' | null;
  invitedAt: Date | null;
  answeredAt: Date | null;
  answeredWay: AnswerWay | null;
  declinedWhy: DeclineReason | null;
  note: string;
  quantity: number | null;
  buyerYes: boolean | null;
  introducedAt: Date | null;
  meetingOn: string | null;
  structureShares: boolean;
  buyerShares: boolean;
  relayStoppedBy: Reader | null;
  callAskedAt: Date | null;
  calledAt: Date | null;
  stoppedWhy: StopReason | null;
  pool: string | null;
  poolAgreed: boolean | null;
  structure: string;
  name: string;
  nameAr: string | null;
  province: string | null;
  region: string | null;
  score: number | null;
  agreed: string[];
  missing: string[];
  exposure: boolean;
  organisation: string;
  askerName: string | null;
  askerNameAr: string | null;
  phone: string | null;
  email: string | null;
  opportunity: { id: string; state: OpportunityState; amount: string | null; differs: string | null } | null;
}

export interface IntroductionShown extends Omit<
  Row,
  'need' | 'party' | 'phone' | 'email' | 'organisation' | 'askerName' | 'askerNameAr' | 'pool'
> {
  reader: Reader;
  need: Posting;
  /** Who asks, as far as this reader may know. */
  asker: { organisation: string; structureName: string | null; structureNameAr: string | null; shownAs: Trilingual };
  /** How the other side is reached, once both are introduced and both allow it. */
  reach: { phone: string | null; email: string | null } | null;
  pool: PoolShown | null;
  outcomes: OutcomeShown[];
  words: { side: Side; words: string; at: Date }[];
}

const rowOf = async (tx: Tx, id: string): Promise<Row> => {
  const { rows } = await sql<Row>`
    select i.id, i.need, i.party, i.state, i.came_by as "cameBy", i.channel, i.invited_at as "invitedAt",
      i.answered_at as "answeredAt", i.answered_way as "answeredWay", i.declined_why as "declinedWhy", i.note,
      i.quantity::float8 as quantity, i.buyer_yes as "buyerYes", i.introduced_at as "introducedAt",
      i.meeting_on as "meetingOn", i.structure_shares as "structureShares", i.buyer_shares as "buyerShares",
      i.relay_stopped_by as "relayStoppedBy", i.call_asked_at as "callAskedAt", i.called_at as "calledAt",
      i.stopped_why as "stoppedWhy", i.pool, i.pool_agreed as "poolAgreed", i.structure, s.name, s.name_ar as "nameAr",
      s.province, s.region, i.score, i.agreed, i.missing, i.exposure, party.organisation,
      asker.name as "askerName", asker.name_ar as "askerNameAr",
      contact.phone, contact.email,
      (select jsonb_build_object('id', o.id, 'state', o.state, 'amount', o.amount, 'differs', o.differs)
        from networking.opportunity o join networking.opportunity_structure os on os.opportunity = o.id
        where os.need = i.need and os.structure = i.structure) as opportunity
    from networking.introduction i
      join networking.party party on party.id = i.party
      join registry.structure_listed s on s.id = i.structure
      left join registry.structure_listed asker on asker.id = party.structure
      left join registry.structure_contact contact on contact.structure = i.structure
    where i.id = ${id}`.execute(tx);
  return rows[0]!;
};

const poolOf = async (tx: Tx, pool: string): Promise<PoolShown | null> => {
  const { rows } = await sql<PoolShown>`
    select p.id, p.state, (select jsonb_agg(jsonb_build_object('introduction', i.id, 'name', s.name, 'nameAr', s.name_ar,
        'quantity', i.quantity::float8, 'agreed', i.pool_agreed, 'lead', i.pool_lead) order by i.pool_lead desc, i.id)
      from networking.introduction i join registry.structure_listed s on s.id = i.structure where i.pool = p.id) as members
    from networking.pool p where p.id = ${pool}`.execute(tx);
  return rows[0] ?? null;
};

const told = (tx: Tx, opportunity: string) =>
  tx
    .selectFrom('networking.outcome')
    .select(['side', 'result', 'amount', 'otherwise'])
    .where('opportunity', '=', opportunity)
    .execute();

const wordsOf = async (tx: Tx, introduction: string) => {
  const last = await tx
    .selectFrom('networking.relayed')
    .select(['side', 'words', 'at'])
    .where('introduction', '=', introduction)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();
  return last.toReversed();
};

/** How each is reached by the other: a buyer with an account by what she signs in with, as her messages are. */
const reachOf = async (context: Reading, row: Row, reader: Reader): Promise<IntroductionShown['reach']> => {
  if (reader === 'office' || !isIntroduced(row.state) || !row.structureShares || !row.buyerShares) return null;
  if (reader === 'buyer') return { phone: row.phone, email: row.email };
  const { phone, email } = await buyerReached(context, await partyOf(context.tx, row.party));
  return { phone, email };
};

/** An introduction as one of its sides reads it, or the office: what a side may not know does not leave this function. */
export const shownIntroduction = async (context: Reading, id: string, reader: Reader): Promise<IntroductionShown> => {
  const { tx } = context;
  const row = await rowOf(tx, id);
  const { need: of, party: _p, phone: _h, email: _m, organisation, askerName, askerNameAr, pool, ...rest } = row;
  const need = await postings(tx).where('posting.id', '=', of).executeTakeFirstOrThrow();
  const named = reader !== 'structure' || !need.anonymous || (row.buyerShares && isIntroduced(row.state));
  const all = row.opportunity ? await told(tx, row.opportunity.id) : [];
  const hidden = reader === 'buyer' ? { note: '', score: null, agreed: [], missing: [] } : {};
  return {
    ...rest,
    ...hidden,
    reader,
    need: { ...need, quantity: need.quantity === null ? null : Number(need.quantity) },
    asker: {
      organisation: named ? organisation : '',
      structureName: named ? askerName : null,
      structureNameAr: named ? askerNameAr : null,
      shownAs: need.shownAs,
    },
    reach: await reachOf(context, row, reader),
    pool: pool === null ? null : await poolOf(tx, pool),
    outcomes: reader === 'office' ? all : all.filter(({ side }) => side === reader),
    words: await wordsOf(tx, id),
  };
};
