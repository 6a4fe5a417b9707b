import { sql } from 'kysely';
import { nested } from './nested-places.ts';
import { activitiesOf } from '../rules/chain-of-concept.ts';
import type { Made, Offer } from '../rules/matching.ts';
import type { Tx } from '../rows.ts';

/** How many invitations may wait for one cooperative's answer at a time. */
export const openAtOnce = 3;

/** Which cooperatives are looked at; null is all of them. */
export interface Looked {
  /** Codes of what they make; who says nothing of it is looked at as well. */
  codes: string[] | null;
  structures: string[] | null;
  /** The day on which labels are to stand, `2026-08-03`. */
  today: string;
}

interface Market {
  offers: Offer[];
  /** How many invitations wait for whom. */
  busy: Map<string, number>;
}

interface StructureRow {
  id: string;
  chains: string[];
  territory: string | null;
}

const structures = async (tx: Tx, { codes, structures: only }: Looked): Promise<StructureRow[]> => {
  const making = sql`(s.value_chains && ${codes}::text[] or cardinality(s.value_chains) = 0
    or exists (select from catalogue.product_listed p where p.structure = s.id
      and (p.concept = any(${codes}::text[]) or p.value_chain = any(${codes}::text[])))
    or exists (select from networking.posting o where o.structure = s.id and o.side = 'offer'
      and o.state in ('open', 'matched') and (o.concepts && ${codes}::text[] or o.chains && ${codes}::text[])))`;
  const { rows } = await sql<StructureRow>`
    select s.id, s.value_chains as chains, coalesce(s.province, s.region) as territory
    from registry.structure_listed s
    where s.state = 'active' and s.kind <> 'association'
      and ${only === null ? sql`true` : sql`s.id = any(${only}::uuid[])`} and ${codes === null ? sql`true` : making}
    order by s.id`.execute(tx);
  return rows;
};

interface GoodRow {
  structure: string;
  concept: string | null;
  chain: string | null;
  kind: string;
  capacity: number | null;
  available: number[];
}

/** Ids as a condition where only some are looked at; of all of them, none is sent to the database. */
const among = (column: string, ids: string[] | null) =>
  ids === null ? sql`true` : sql`${sql.ref(column)} = any(${ids}::uuid[])`;

const goods = async (tx: Tx, ids: string[] | null): Promise<GoodRow[]> => {
  const { rows } = await sql<GoodRow>`
    select p.structure, p.concept, p.value_chain as chain, p.unit_kind as kind,
      (p.capacity_month * p.unit_factor)::float8 as capacity, p.available
    from catalogue.product_listed p where ${among('p.structure', ids)}`.execute(tx);
  return rows;
};

const offered = async (tx: Tx, ids: string[] | null): Promise<{ structure: string; codes: string[] }[]> => {
  const { rows } = await sql<{ structure: string; codes: string[] }>`
    select o.structure, o.concepts || o.chains as codes from networking.posting o
    where o.side = 'offer' and o.state in ('open', 'matched') and o.structure is not null
      and ${among('o.structure', ids)}`.execute(tx);
  return rows;
};

/** The labels that are certified and have not run out. */
const labelled = async (
  tx: Tx,
  ids: string[] | null,
  today: string,
): Promise<{ structure: string; label: string }[]> => {
  const { rows } = await sql<{ structure: string; label: string }>`
    select l.structure, l.label from registry.structure_labelled l
    where l.stage = 'certified' and (l.until is null or l.until >= ${today}) and ${among('l.structure', ids)}`.execute(
    tx,
  );
  return rows;
};

interface HistoryRow {
  structure: string;
  busy: number;
  last: Date | null;
  delivered: number;
  lost: number;
}

const history = async (tx: Tx, ids: string[] | null): Promise<HistoryRow[]> => {
  const { rows } = await sql<HistoryRow>`
    select i.structure, count(*) filter (where i.state in ('invited', 'opened'))::int as busy, max(i.invited_at) as last,
      count(*) filter (where i.state = 'delivered')::int as delivered, count(*) filter (where i.state = 'lost')::int as lost
    from networking.introduction i where ${among('i.structure', ids)} group by i.structure`.execute(tx);
  return rows;
};

/** When each need was brought before cooperatives, the oldest first. */
const sought = async (tx: Tx): Promise<number[]> => {
  const { rows } = await sql<{ at: Date }>`
    select started_at as at from networking.outreach order by started_at`.execute(tx);
  return rows.map(({ at }) => at.getTime());
};

/** How many of these times, in their order, come after one. */
const after = (times: number[], one: number): number => {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= one) low = middle + 1;
    else high = middle;
  }
  return times.length - low;
};

interface Brought {
  codes: string[];
  makes: Made[];
  months: Set<number>;
}

const broughtBy = (made: GoodRow[], told: { structure: string; codes: string[] }[]): Map<string, Brought> => {
  const all = new Map<string, Brought>();
  const of = (structure: string): Brought => {
    const known = all.get(structure) ?? { codes: [], makes: [], months: new Set() };
    all.set(structure, known);
    return known;
  };
  for (const { structure, concept, chain, kind, capacity, available } of made) {
    const { codes, makes, months } = of(structure);
    if (concept !== null) codes.push(concept);
    if (chain !== null) codes.push(chain);
    if (capacity !== null) makes.push({ concept, chain, kind, capacity });
    for (const month of available) months.add(month);
  }
  for (const { structure, codes } of told) of(structure).codes.push(...codes);
  return all;
};

/**
 * What cooperatives bring, as the matching reads them: their chains in the register, what they offer here and in the
 * catalogue, how much of it by the month, what waits for their answer and what became of earlier introductions. Six
 * questions to the database, however many needs it is for.
 */
export const readMarket = async (tx: Tx, looked: Looked): Promise<Market> => {
  const listed = await structures(tx, looked);
  const ids = looked.codes === null && looked.structures === null ? null : listed.map(({ id }) => id);
  const brought = broughtBy(await goods(tx, ids), await offered(tx, ids));
  const known = new Map((await history(tx, ids)).map((row) => [row.structure, row]));
  const labels = Map.groupBy(await labelled(tx, ids, looked.today), ({ structure }) => structure);
  const times = await sought(tx);
  const offers = listed.map(({ id, chains, territory: at }): Offer => {
    const { codes = [], makes = [], months = [] } = brought.get(id) ?? {};
    const { busy = 0, last = null, delivered = 0, lost = 0 } = known.get(id) ?? {};
    const territory = nested(at);
    return {
      id,
      activities: activitiesOf(codes, chains),
      territory,
      region: territory?.split('-').slice(0, 2).join('-') ?? null,
      capacity: null,
      makes,
      months: [...months],
      languages: [],
      labels: (labels.get(id) ?? []).map(({ label }) => label),
      most: Math.max(1, openAtOnce - busy),
      waited: last === null ? times.length : after(times, last.getTime()),
      refuses: new Set(),
      delivered,
      lost,
    };
  });
  return { offers, busy: new Map([...known].map(([id, { busy }]) => [id, busy])) };
};
