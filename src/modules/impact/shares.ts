import type { Caller } from '../../platform/ground.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { definitions, series } from '../indicators/index.ts';
import type { Figure } from '../indicators/index.ts';
import { funding } from './queries/funding.ts';
import { sharesOf } from './rules/shares.ts';

/** One figure told apart by who paid: the parts make the whole, and what nobody is known to have paid is one of them. */
export interface SharedFigure {
  code: string;
  title: Trilingual;
  unit: Figure['unit'];
  total: number;
  /** By funder, '?' for what is attributed to none. */
  parts: Record<string, { figure: Figure; share: number | null }>;
}

export interface Shares {
  /** Those who pay, by what they gave; '?' last, when something is attributed to nobody. */
  funders: { id: string; name: Trilingual | null; amount: number; share: number | null }[];
  /** What all of them gave, in dirhams. */
  given: number;
  /** What each gave to each programme. */
  programmes: { programme: string; total: number; given: Record<string, number> }[];
  figures: SharedFigure[];
}

const unattributed = '?';

/** Figures of which the parts of funders add up: amounts, persons and records, not structures that two may have paid for. */
const addsUp = ['records', 'amount', 'persons'];

const sharedFigures = async (caller: Caller, scope: string, place: string): Promise<SharedFigure[]> => {
  const told = (await definitions(caller, {})).filter(
    ({ definition: { by, measure, over } }) =>
      by.includes('funder') && over === null && measure !== null && addsUp.includes(measure.what),
  );
  const found: SharedFigure[] = [];
  for (const { code, definition } of told) {
    const asked = { indicator: code, along: ['category' as const], dimension: 'funder' as const, scope, place };
    const points = await series(caller, asked);
    const shares = sharesOf(points.map(({ value }) => value));
    const parts = points.map((figure, at) => [figure.cell.category, { figure, share: shares[at]! }] as const);
    const total = points.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (total > 0)
      found.push({ code, title: definition.title, unit: definition.unit, total, parts: Object.fromEntries(parts) });
  }
  return found;
};

/**
 * Who pays for these programmes and what came of it: envelopes as the register of funders holds them, and the figures
 * that are told apart by funder. Shares of one column make one whole.
 */
export const sharesByFunder = async (
  caller: Caller,
  { programmes, scope, place }: { programmes: string[] | null; scope: string; place: string },
): Promise<Shares> => {
  const rows = await funding(caller, { programmes });
  const figures = await sharedFigures(caller, scope, place);
  const known = new Map(rows.map(({ funder, name }) => [funder, name]));
  const parts = new Set(figures.flatMap((figure) => Object.keys(figure.parts)));
  const given = (funder: string): number =>
    rows.filter((row) => row.funder === funder).reduce((sum, { amount }) => sum + amount, 0);
  const ids = [...known.keys()].toSorted((a, b) => given(b) - given(a));
  const all = [...ids, ...(parts.has(unattributed) ? [unattributed] : [])];
  const shares = sharesOf(all.map(given));
  return {
    funders: all.map((id, at) => ({ id, name: known.get(id) ?? null, amount: given(id), share: shares[at]! })),
    given: rows.reduce((sum, { amount }) => sum + amount, 0),
    programmes: [...Map.groupBy(rows, ({ programme }) => programme)].map(([programme, some]) => ({
      programme,
      total: some.reduce((sum, { amount }) => sum + amount, 0),
      given: Object.fromEntries(some.map(({ funder, amount }) => [funder, amount])),
    })),
    figures,
  };
};
