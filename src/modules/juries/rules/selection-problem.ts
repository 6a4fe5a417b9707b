import { drawsFrom } from '../../../platform/methods/draws.ts';

/** One line of the ranking; any other field may serve quotas (`by`) and tie-breaks. */
export interface Ranked {
  id: string;
  /** Order: by `rank` (1 is best) when every line has one, else by `score` (or `calibrated`), else as given. */
  rank?: number | null;
  score?: number | null;
  calibrated?: number | null;
  region?: string | null;
  category?: string | null;
  [field: string]: unknown;
}

/** Money of a funder; it pays `grant` to each of its laureates. */
export interface Envelope {
  funder: string;
  amount: number;
  grant: number;
  /** Where and whom it may pay; absent: anywhere, anyone. */
  regions?: readonly string[];
  categories?: readonly string[];
}

/** At least `min` and at most `max` laureates whose `by` is `value`; `by: "funder"` counts who is paid by it. */
export interface Quota {
  by: string;
  value: string;
  min?: number;
  max?: number;
}

export type TieBreak = 'draw' | { by: string; prefer: 'high' | 'low' };

export interface SelectionProblem {
  ranking: readonly (Ranked | string)[];
  places: number;
  envelopes?: readonly Envelope[];
  quotas?: readonly Quota[];
  /** Applied in turn to equal ranks or scores; what they leave equal stays in the order given and is reported. */
  tie_break?: readonly TieBreak[];
  seed?: number | string;
  /** Laureates already settled, with the place of their payer in `envelopes` (null without envelopes). */
  keep?: readonly { id: string; envelope: number | null }[];
}

export interface Laureate {
  id: string;
  /** 1 is best, after tie-breaks. */
  rank: number;
  /** Place in `envelopes`; null when the call has none. */
  envelope: number | null;
  funder: string | null;
  grant: number | null;
}

export interface Selection {
  selected: Laureate[];
  /** The others, in the order in which they would be called. */
  waiting: { id: string; rank: number }[];
  /** A better-ranked application that a rule kept out, the one that has its place, and the rules an exchange would break. */
  displaced: { id: string; rank: number; by: { id: string; rank: number }; because: string[] }[];
  /** Places that money or quotas leave empty. */
  vacant: number;
  /** Equal applications that no declared rule told apart. */
  ties: string[][];
}

const valueOf = (ranked: Ranked, ties: readonly Ranked[]): number => {
  const key = (['rank', 'score', 'calibrated'] as const).find((name) =>
    ties.every((one) => typeof one[name] === 'number'),
  );
  if (key === undefined) return 0;
  return key === 'rank' ? -ranked.rank! : ranked[key]!;
};

const compareBy =
  (rule: TieBreak, drawn: Map<string, number>) =>
  (a: Ranked, b: Ranked): number => {
    if (rule === 'draw') return drawn.get(a.id)! - drawn.get(b.id)!;
    const [x, y] = [a[rule.by], b[rule.by]];
    if (x === y) return 0;
    // Nothing known comes last, whichever way is preferred.
    if (x === undefined || x === null) return 1;
    if (y === undefined || y === null) return -1;
    return (x > y ? -1 : 1) * (rule.prefer === 'high' ? 1 : -1);
  };

/** The ranking in its final order, with the ties that no declared rule settled. */
export const settleRanking = ({
  ranking,
  tie_break = [],
  seed = 0,
}: SelectionProblem): { order: Ranked[]; ties: string[][] } => {
  const lines = ranking.map((one): Ranked =>
    typeof one === 'object' ? { ...one, id: String(one.id) } : { id: String(one) },
  );
  const ordered = ['rank', 'score', 'calibrated'].some((name) => lines.every((one) => typeof one[name] === 'number'));
  if (!ordered) return { order: lines, ties: [] };
  const byId = lines.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
  const drawn = new Map(
    drawsFrom(`${seed}/ties`)
      .order(lines.length)
      .map((place, at) => [byId[at]!, place]),
  );
  const compare = (a: Ranked, b: Ranked): number => {
    let order = valueOf(b, lines) - valueOf(a, lines);
    for (const rule of tie_break) if (order === 0) order = compareBy(rule, drawn)(a, b);
    return order;
  };
  const order = [...lines].sort(compare);
  const ties: string[][] = [];
  order.forEach((one, at) => {
    if (at === 0 || compare(order[at - 1]!, one) !== 0) ties.push([]);
    ties.at(-1)!.push(one.id);
  });
  return { order, ties: ties.filter(({ length }) => length > 1) };
};

/** How many laureates an envelope can pay. */
export const payable = ({ amount, grant }: Envelope): number => Math.floor(amount / grant + 1e-9);

export const mayPay = ({ regions, categories }: Envelope, { region, category }: Ranked): boolean =>
  (!regions || (typeof region === 'string' && regions.includes(region))) &&
  (!categories || (typeof category === 'string' && categories.includes(category)));

/** Whether a laureate, paid by this envelope, counts in the quota. */
export const countsIn = (quota: Quota, ranked: Ranked, envelope: Envelope | undefined): boolean =>
  quota.by === 'funder' ? envelope?.funder === quota.value : ranked[quota.by] === quota.value;

export const nameOfQuota = ({ by, value, min, max }: Quota): string =>
  `${by}=${value}${min ? ` min ${min}` : ''}${max === undefined ? '' : ` max ${max}`}`;
