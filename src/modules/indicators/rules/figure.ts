import { isBy, isIn, valueOf } from './cell.ts';
import type { Cell } from './cell.ts';
import { belongs, legsOf, unknown } from './definition.ts';
import type { Definition, Dimension, Leg } from './definition.ts';

/** A counted line: a record, or one class of persons of a record. What is not known is null. */
export interface Line {
  kind: string;
  record: string;
  part: string;
  /** `2026-08-03`. */
  day: string | null;
  structure: string | null;
  region: string | null;
  seat: string | null;
  province: string | null;
  country: string | null;
  sector: string | null;
  /** `womens` or `other`. */
  womens: string | null;
  programme: string | null;
  edition: string | null;
  funder: string | null;
  state: string | null;
  topic: string | null;
  sex: string | null;
  age_band: string | null;
  amount: number | null;
  persons: number | null;
  level: number | null;
  weight: number | null;
}

/** A figure with what makes it. */
export interface Computed {
  num: number;
  den: number;
  /** Null where there is nothing to divide by, or where records stand in the way. */
  value: number | null;
  /** The units counted: structures where structures are, else records. Sorted. */
  units: string[];
  /** Records that lack what is counted. Sorted. */
  missing: string[];
}

export const categoryOf = (line: Line, dimension: Dimension): string => line[dimension] ?? unknown;

const scopeHolds = (line: Line, scope: string): boolean => {
  if (scope === 'all') return true;
  const [kind, id] = scope.split(':');
  return id !== undefined && line[kind as 'programme' | 'edition' | 'funder'] === id;
};

export const addedBy = (line: Line, { adds }: Leg, ceiling: number): number | null => {
  if (adds === 'one') return 1;
  if (adds === 'persons' || adds === 'amount' || adds === 'level') return line[adds];
  if (line.level === null) return null;
  return (line.weight ?? 1) * (adds === 'weighted' ? line.level : ceiling);
};

const later = (a: Line, b: Line): boolean => a.day! > b.day! || (a.day === b.day && a.record > b.record);

/** Of each structure the lines of its last record. */
const lastOfEach = (lines: Line[]): Line[] => {
  const last = new Map<string, Line>();
  for (const line of lines) {
    const known = last.get(line.structure!);
    if (!known || later(line, known)) last.set(line.structure!, line);
  }
  return lines.filter((line) => last.get(line.structure!)!.record === line.record);
};

interface Added {
  sum: number;
  units: Set<string>;
  missing: Set<string>;
}

const addLeg = (definition: Definition, leg: Leg, lines: Line[], cell: Cell): Added => {
  const placed = (line: Line): string => (definition.place === 'seat' ? line.seat : line.region) ?? unknown;
  const inCell = (line: Line): boolean => cell.dimension === '' || categoryOf(line, cell.dimension) === cell.category;
  const wanted = lines.filter(
    (line) =>
      belongs(leg.of, line.kind, (dimension) => categoryOf(line, dimension)) &&
      scopeHolds(line, cell.scope) &&
      (cell.place === '' || placed(line) === cell.place),
  );
  const needsStructure = leg.once === 'structure' || leg.last;
  const lacks = (line: Line): boolean =>
    line.day === null || (needsStructure && line.structure === null) || addedBy(line, leg, definition.ceiling) === null;
  const when = definition.period === 'within' ? isIn : isBy;
  const inTime = (line: Line): boolean =>
    line.day === null ? definition.period !== 'within' || cell.period === '' : when(line.day, cell.period);
  const timely = wanted.filter(inTime);
  const missing = new Set(timely.filter((line) => lacks(line) && inCell(line)).map(({ record }) => record));
  const whole = timely.filter((line) => !lacks(line));
  const counted = (leg.last ? lastOfEach(whole) : whole).filter(inCell);
  const units = new Set(counted.map((line) => (needsStructure ? line.structure! : line.record)));
  const sum = leg.once
    ? units.size
    : counted.reduce((total, line) => total + addedBy(line, leg, definition.ceiling)!, 0);
  return { sum, units, missing };
};

/**
 * A figure computed from its lines, and the units and records that make it: the definition in a few lines, which SQL
 * answers alike (a test compares them on random facts). METHODS §7: both parts of a ratio are sums; weights scale the
 * ceiling as well as the score; a late correction is counted where its day is.
 */
export const figureOf = (definition: Definition, lines: Line[], cell: Cell): Computed => {
  const sums = { num: 0, den: 0 };
  const units = new Set<string>();
  const missing = new Set<string>();
  for (const leg of legsOf(definition)) {
    const added = addLeg(definition, leg, lines, cell);
    sums[leg.side] += added.sum;
    for (const unit of added.units) units.add(unit);
    for (const record of added.missing) missing.add(record);
  }
  const stopped = missing.size > 0 && definition.missing === 'block';
  return {
    ...sums,
    value: stopped ? null : valueOf(definition, sums),
    units: [...units].toSorted(),
    missing: [...missing].toSorted(),
  };
};
