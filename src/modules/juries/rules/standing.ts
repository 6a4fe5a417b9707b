import { cell, mayRead, type Pair, type Settled } from './assignment-problem.ts';

/**
 * What is left to decide once anchor files and finished reviews are settled. Diagnosis and model read the same one.
 * An anchor file is read by every juror who may: it counts towards their load and its readers are not k; the rule of
 * one juror per institution does not hold there, since every institution reads it.
 */
export interface Standing {
  anchors: number[];
  /** Readings settled already: every anchor reading and every kept review. */
  fixed: Pair[];
  /** Readers still to find for each application (0 for an anchor). */
  need: number[];
  /** Loads still open for each juror; `max` may be negative when the settled readings alone exceed it. */
  min: number[];
  max: number[];
  /** 1 where a pair may still be chosen, by juror × applications + application. */
  open: Uint8Array;
  /** Whether a reader who knows the sector is still to be found. */
  asksSector: boolean[];
  /** Fit the kept reviews give each application already. */
  base: number[];
}

const fixedPairs = (settled: Settled, anchors: ReadonlySet<number>): Pair[] => {
  const fixed: Pair[] = [];
  for (let juror = 0; juror < settled.jurors; juror++)
    for (let application = 0; application < settled.applications; application++)
      if (
        anchors.has(application)
          ? mayRead(settled, juror, application)
          : settled.kept[cell(settled, juror, application)]
      )
        fixed.push([juror, application]);
  return fixed;
};

export const standing = (settled: Settled, anchors: readonly number[]): Standing => {
  const { jurors, applications } = settled;
  const isAnchor = new Set(anchors);
  const fixed = fixedPairs(settled, isAnchor);
  const [min, max] = [[...settled.min], [...settled.max]];
  const need = Array.from({ length: applications }, (_, i) => (isAnchor.has(i) ? 0 : settled.readers));
  const asksSector = need.map((count) => count > 0);
  const base = need.map(() => 0);
  const taken = need.map(() => new Set<number>());
  for (const [j, i] of fixed) {
    min[j]! -= 1;
    max[j]! -= 1;
    if (isAnchor.has(i)) continue;
    need[i]! -= 1;
    base[i]! += settled.fit[j]![i]!;
    if (settled.knows[cell(settled, j, i)]) asksSector[i] = false;
    if (settled.institution[j]! >= 0) taken[i]!.add(settled.institution[j]!);
  }
  const open = new Uint8Array(jurors * applications);
  for (let j = 0; j < jurors; j++)
    for (let i = 0; i < applications; i++)
      if (
        need[i]! > 0 &&
        max[j]! > 0 &&
        mayRead(settled, j, i) &&
        !settled.kept[cell(settled, j, i)] &&
        !taken[i]!.has(settled.institution[j]!)
      )
        open[cell(settled, j, i)] = 1;
  return {
    anchors: [...anchors].sort((a, b) => a - b),
    fixed,
    need,
    min: min.map((one) => Math.max(0, one)),
    max,
    open,
    asksSector,
    base,
  };
};

export const openTo = (settled: Settled, { open }: Standing, application: number): number[] => {
  const able: number[] = [];
  for (let juror = 0; juror < settled.jurors; juror++) if (open[cell(settled, juror, application)]) able.push(juror);
  return able;
};

/** Fit of the best `count` of these jurors with no two of one institution (greedy: a partition matroid); null when too few. */
const bestDistinct = (
  settled: Settled,
  able: readonly number[],
  application: number,
  count: number,
  without: number,
): number | null => {
  const used = new Set(without >= 0 ? [without] : []);
  let [sum, found] = [0, 0];
  for (const juror of able) {
    if (found === count) break;
    const institution = settled.institution[juror]!;
    if (institution >= 0 && used.has(institution)) continue;
    used.add(institution);
    sum += settled.fit[juror]![application]!;
    found++;
  }
  return found === count ? sum : null;
};

/** The largest fit the application could get if no load were counted; null when even so it cannot get its readers. */
export const bestCase = (settled: Settled, stand: Standing, application: number): number | null => {
  const need = stand.need[application]!;
  const fitOf = (juror: number) => settled.fit[juror]![application]!;
  const able = openTo(settled, stand, application).sort((a, b) => fitOf(b) - fitOf(a));
  if (!stand.asksSector[application] || need === 0) {
    const sum = bestDistinct(settled, able, application, need, -1);
    return sum === null ? null : sum + stand.base[application]!;
  }
  let best: number | null = null;
  for (const knowing of able.filter((juror) => settled.knows[cell(settled, juror, application)])) {
    const others = able.filter((juror) => juror !== knowing);
    const sum = bestDistinct(settled, others, application, need - 1, settled.institution[knowing]!);
    if (sum !== null && (best === null || sum + fitOf(knowing) > best)) best = sum + fitOf(knowing);
  }
  return best === null ? null : best + stand.base[application]!;
};
