import { sql } from 'kysely';
import { dayOf } from '../../../platform/words/format.ts';
import { units } from '../../catalogue/index.ts';
import type { Unit } from '../../catalogue/index.ts';
import { openAtOnce, readMarket } from './market.ts';
import { nested } from './nested-places.ts';
import { activitiesOf, codesOf } from '../rules/chain-of-concept.ts';
import { byMonth } from '../rules/quantity.ts';
import { monthsBetween } from '../rules/posting.ts';
import type { Known, Matching, Need, Offer } from '../rules/matching.ts';
import type { Posting, Tx } from '../rows.ts';

/**
 * The exposure floor, need by need: whoever fits is offered one within 40 needs. Half of the number is stated, because
 * a cooperative may fit only needs that have gone by (decision 26).
 */
export const exposure = { within: 20, beyond: 2 };

export interface Loaded {
  matching: Matching;
  /** Kept out before any filter: with all the invitations that she may hold. */
  busy: Offer[];
  /** Cooperatives of the register that were not even looked at: they make something else. */
  others: number;
}

/** A need with how many cooperatives are looked for. */
export interface Seeking {
  posting: Posting;
  seats: number;
}

const unitOf = (unit: string | null): { kind: string; factor: number } | null => {
  const known = unit === 't' ? 'tonne' : unit;
  if (known === null || !(known in units)) return null;
  const [kind, factor] = units[known as Unit];
  return { kind, factor };
};

const needOf = ({ posting, seats }: Seeking, refuses: Set<string>, passed: Set<string>): Need => {
  const activities = activitiesOf(posting.concepts, posting.chains);
  const unit = unitOf(posting.unit);
  const quantity = posting.quantity === null ? null : Number(posting.quantity);
  return {
    id: posting.id,
    buyer: posting.party,
    activities,
    territories: posting.everywhere ? [] : posting.territories.map((code) => nested(code) as string),
    everywhere: posting.everywhere,
    place: nested(posting.place ?? posting.region),
    quantity: byMonth(quantity, unit?.factor ?? 1, posting.per),
    counted: { kind: unit?.kind ?? '', codes: new Set([...activities, ...posting.concepts]) },
    least: Number(posting.least),
    months: monthsBetween(posting.fromOn, posting.untilOn),
    languages: posting.languages,
    interpreted: posting.interpreted,
    labels: posting.labels,
    seats,
    refuses,
    passed,
  };
};

/** By the first of each pair, all of the second. */
const grouped = (rows: { of: string; structure: string }[]): Known => {
  const sets: Known = new Map();
  for (const { of, structure } of rows) {
    const set = sets.get(of);
    if (set) set.add(structure);
    else sets.set(of, new Set([structure]));
  }
  return sets;
};

const asked = async (tx: Tx, needs: string[]) =>
  grouped(
    (
      await sql<{ of: string; structure: string }>`select need as of, structure from networking.introduction
        where need = any(${needs}::uuid[]) and state <> 'proposed'`.execute(tx)
    ).rows,
  );

const vetoed = async (tx: Tx, parties: string[]) =>
  grouped(
    (
      await sql<{ of: string; structure: string }>`select party as of, structure from networking.veto
        where party = any(${parties}::uuid[]) and lifted_at is null`.execute(tx)
    ).rows,
  );

const met = async (tx: Tx, parties: string[]) =>
  grouped(
    (
      await sql<{ of: string; structure: string }>`select party as of, structure from networking.introduction
        where party = any(${parties}::uuid[])
          and state in ('declined', 'introduced', 'meeting', 'agreed', 'delivered', 'lost')`.execute(tx)
    ).rows,
  );

const countOf = async (tx: Tx): Promise<number> =>
  (
    await sql<{ n: number }>`select count(*)::int as n from registry.structure_listed
      where state = 'active' and kind <> 'association'`.execute(tx)
  ).rows[0]!.n;

/** What is looked for by any of these needs; null where one of them says nothing of it. */
const codesSought = (seeking: readonly Seeking[]): string[] | null => {
  const sought = seeking.map(({ posting }) => activitiesOf(posting.concepts, posting.chains));
  return sought.some((activities) => activities.length === 0) ? null : codesOf(sought.flat());
};

/**
 * Needs with every cooperative that might answer one of them, as the matching reads them: the same ten questions to
 * the database for one need on screen and for hundreds. `structures`: of these cooperatives alone; `now`: when labels
 * are to stand.
 */
export const loadMatching = async (
  tx: Tx,
  seeking: readonly Seeking[],
  { now, structures = null }: { now: Date; structures?: string[] | null },
): Promise<Loaded> => {
  const ids = seeking.map(({ posting }) => posting.id);
  const parties = [...new Set(seeking.map(({ posting }) => posting.party))];
  const [passed, vetoes] = [await asked(tx, ids), await vetoed(tx, parties)];
  // One need reads those who may make it; many of them read the register once and whole.
  const codes = seeking.length > few ? null : codesSought(seeking);
  const { offers, busy } = await readMarket(tx, { codes, structures, today: dayOf(now) });
  const isFree = ({ id }: Offer): boolean => (busy.get(id) ?? 0) < openAtOnce;
  const needs = seeking.map((one) => {
    const { id, party, structure } = one.posting;
    const own = structure === null ? [] : [structure];
    return needOf(one, vetoes.get(party) ?? new Set(), new Set([...(passed.get(id) ?? []), ...own]));
  });
  const free = offers.filter(isFree);
  return {
    matching: { needs, offers: free, known: await met(tx, parties), exposure, seed: 0 },
    busy: offers.filter((one) => !isFree(one)),
    others: Math.max(0, (await countOf(tx)) - offers.length),
  };
};

/** From how many needs on the register is read whole. */
const few = 5;
