import { sql } from 'kysely';
import { units } from '../catalogue/index.ts';
import type { Unit } from '../catalogue/index.ts';
import { provinces } from '../registry/index.ts';
import { activitiesOf } from './rules/chain-of-concept.ts';
import { byMonth } from './rules/quantity.ts';
import { monthsBetween } from './rules/posting.ts';
import type { Matching, Need, Offer } from './rules/matching.ts';
import type { Posting, Tx } from './rows.ts';

/** How many invitations may wait for one cooperative's answer at a time. */
export const openAtOnce = 3;
/**
 * The exposure floor, need by need: whoever fits is offered one within 40 needs. Half of the number is stated, because
 * a cooperative may fit only needs that have gone by (decision 26).
 */
export const exposure = { within: 20, beyond: 2 };

interface OfferRow {
  id: string;
  chains: string[];
  concepts: string[];
  territory: string | null;
  capacity: number | null;
  months: number[];
  busy: number;
  waited: number;
  delivered: number;
  lost: number;
}

export interface Loaded {
  matching: Matching;
  /** Kept out before any filter: with all the invitations that she may hold, or asked for this need already. */
  apart: { busy: number; asked: number; other: number };
  waited: Map<string, number>;
}

const regionOf = new Map(provinces.map(({ code, region }) => [code, region]));

/** A place as the matching nests them: the province MA-TAR lies in MA-09 as MA-09-TAR. */
const nested = (code: string | null): string | null => {
  const region = code === null ? undefined : regionOf.get(code);
  return region === undefined ? code : `${region}-${(code as string).slice(3)}`;
};

const needOf = (posting: Posting, seats: number, refuses: Set<string>): Need => ({
  id: posting.id,
  buyer: posting.party,
  activities: activitiesOf(posting.concepts, posting.chains),
  territories: posting.everywhere ? [] : posting.territories.map((code) => nested(code) as string),
  place: nested(posting.place ?? posting.region),
  quantity: byMonth(
    posting.quantity === null ? null : Number(posting.quantity),
    unitOf(posting.unit)?.factor ?? 1,
    posting.per,
  ),
  least: Number(posting.least),
  months: monthsBetween(posting.fromOn, posting.untilOn),
  languages: posting.languages,
  interpreted: posting.interpreted,
  seats,
  refuses,
});

const offerOf = (row: OfferRow): Offer => ({
  id: row.id,
  activities: activitiesOf(row.concepts, row.chains),
  territory: nested(row.territory),
  region: nested(row.territory)?.split('-').slice(0, 2).join('-') ?? null,
  capacity: row.capacity,
  months: [...new Set(row.months)],
  languages: [],
  most: Math.max(1, openAtOnce - row.busy),
  waited: row.waited,
  refuses: new Set(),
  delivered: row.delivered,
  lost: row.lost,
});

const unitOf = (unit: string | null): { kind: string; factor: number } | null => {
  const known = unit === 't' ? 'tonne' : unit;
  if (known === null || !(known in units)) return null;
  const [kind, factor] = units[known as Unit];
  return { kind, factor };
};

/**
 * What cooperatives bring: their chains in the register, what they offer here and in the catalogue, how much of it by
 * the month in the unit of the need, and what became of earlier introductions.
 */
const offers = async (tx: Tx, activities: readonly string[], kind: string | null) =>
  sql<OfferRow>`
    with brought as (
      select structure, array_remove(array_agg(distinct code), null) as concepts, null::numeric as capacity,
        '{}'::int[] as months
      from networking.posting left join lateral unnest(concepts || chains) code on true
      where side = 'offer' and state in ('open', 'matched') and structure is not null
      group by structure
      union all
      select structure, array_remove(array_agg(distinct concept) || array_agg(distinct value_chain), null),
        max(capacity_month * unit_factor) filter (where unit_kind = ${kind}
          and (concept = any(${activities}::text[]) or value_chain = any(${activities}::text[]))),
        array(select distinct month from catalogue.product_listed p, unnest(p.available) month
          where p.structure = listed.structure)
      from catalogue.product_listed listed group by structure),
    offered as (
      select structure, array_agg(code) filter (where code is not null) as concepts, max(capacity) as capacity,
        array_agg(month) filter (where month is not null) as months
      from brought left join lateral unnest(concepts) code on true left join lateral unnest(months) month on true
      group by structure),
    history as (
      select structure, count(*) filter (where state in ('invited', 'opened'))::int as busy,
        max(invited_at) as last, count(*) filter (where state = 'delivered')::int as delivered,
        count(*) filter (where state = 'lost')::int as lost
      from networking.introduction group by structure),
    gone as (select count(*)::int as n from networking.outreach)
    select s.id, s.value_chains as chains, coalesce(offered.concepts, '{}') as concepts,
      coalesce(s.province, s.region) as territory, offered.capacity::float8 as capacity,
      coalesce(offered.months, '{}') as months,
      coalesce(history.busy, 0) as busy, coalesce(history.delivered, 0) as delivered, coalesce(history.lost, 0) as lost,
      case when history.last is null then (select n from gone)
        else (select count(*)::int from networking.outreach where started_at > history.last) end as waited
    from registry.structure_listed s
      left join offered on offered.structure = s.id
      left join history on history.structure = s.id
    where s.state = 'active' and s.kind <> 'association'
      and (cardinality(${activities}::text[]) = 0 or s.value_chains && ${activities}::text[]
        or cardinality(s.value_chains) = 0 or offered.concepts && ${activities}::text[])`.execute(tx);

const apartFrom = async (tx: Tx, need: Posting) => {
  const asked = await tx
    .selectFrom('networking.introduction')
    .select('structure')
    .where('need', '=', need.id)
    .where('state', '<>', 'proposed')
    .execute();
  const vetoes = await tx
    .selectFrom('networking.veto')
    .select('structure')
    .where('party', '=', need.party)
    .where('lifted_at', 'is', null)
    .execute();
  const met = await tx
    .selectFrom('networking.introduction')
    .select('structure')
    .where('party', '=', need.party)
    .where('need', '<>', need.id)
    .where('state', 'in', ['declined', 'introduced', 'meeting', 'agreed', 'delivered', 'lost'])
    .execute();
  const ids = (rows: { structure: string }[]) => new Set(rows.map(({ structure }) => structure));
  return { asked: ids(asked), vetoes: ids(vetoes), met: ids(met) };
};

const countOf = async (tx: Tx): Promise<number> =>
  (
    await sql<{ n: number }>`select count(*)::int as n from registry.structure_listed
      where state = 'active' and kind <> 'association'`.execute(tx)
  ).rows[0]!.n;

/** A need with every cooperative that might answer it, as the matching reads them. */
export const loadMatching = async (
  tx: Tx,
  posting: Posting,
  { seats, now: _now }: { seats: number; now: Date },
): Promise<Loaded> => {
  const { asked, vetoes, met } = await apartFrom(tx, posting);
  const need = needOf(posting, seats, vetoes);
  const { rows } = await offers(
    tx,
    [...new Set([...need.activities, ...posting.concepts])],
    unitOf(posting.unit)?.kind ?? null,
  );
  const own = rows.filter(({ id }) => id === posting.structure);
  const free = rows.filter(({ id, busy }) => !asked.has(id) && busy < openAtOnce && id !== posting.structure);
  const matching: Matching = {
    needs: [need],
    offers: free.map(offerOf),
    known: new Map([[posting.party, met]]),
    exposure,
    seed: posting.id,
  };
  const apart = {
    asked: asked.size,
    busy: rows.filter(({ id, busy }) => !asked.has(id) && busy >= openAtOnce).length,
    other: Math.max(0, (await countOf(tx)) - rows.length - own.length),
  };
  return { matching, apart, waited: new Map(free.map(({ id, waited }) => [id, waited])) };
};
