import type { AssignmentProblem, OneOrMany, Pair } from './assignment-problem.ts';

const listOf = (value: OneOrMany | undefined): (string | number)[] =>
  value === null || value === undefined ? [] : typeof value === 'object' ? [...value] : [value];

const bound = (limit: number | readonly number[] | undefined, juror: number, otherwise: number): number =>
  typeof limit === 'number' ? limit : (limit?.[juror] ?? otherwise);

/**
 * Every hard constraint of METHODS §1 that these pairs break, in words; empty when they hold. It reads the problem as
 * it was given and shares no code with the model, so that neither hides the other's mistake. Anchor files are read by
 * every juror who may and are not held to k readers nor to one juror per institution; they count towards loads.
 */
export const breaches = (
  problem: AssignmentProblem,
  pairs: readonly Pair[],
  anchors: readonly number[] = [],
): string[] => {
  const { fit, readers, institutions, sectors, languages, load } = problem;
  const found: string[] = [];
  const has = new Set(pairs.map(([j, i]) => `${j},${i}`));
  if (has.size !== pairs.length) found.push('a pair is given twice');
  for (const [j, i] of problem.conflicts ?? [])
    if (has.has(`${j},${i}`)) found.push(`juror ${j} is in conflict with ${i}`);
  for (const [j, i] of problem.keep ?? [])
    if (!has.has(`${j},${i}`)) found.push(`the finished review [${j},${i}] is lost`);
  const reads = (j: number, i: number) => {
    const known = new Set(listOf(languages?.jurors[j]));
    return listOf(languages?.applications[i]).every((language) => known.has(language));
  };
  const away = new Set((problem.conflicts ?? []).map(([j, i]) => `${j},${i}`));
  for (let i = 0; i < fit[0]!.length; i++) {
    const by = fit.map((_, j) => j).filter((j) => has.has(`${j},${i}`));
    for (const j of by) if (!reads(j, i)) found.push(`juror ${j} does not read the language of ${i}`);
    if (anchors.includes(i)) {
      const able = fit.map((_, j) => j).filter((j) => reads(j, i) && !away.has(`${j},${i}`));
      if (able.length !== by.length) found.push(`anchor ${i} is read by ${by.length} of ${able.length}`);
      continue;
    }
    if (by.length !== readers) found.push(`${i} has ${by.length} readers`);
    const houses = by.map((j) => institutions?.[j] ?? null).filter((house) => house !== null && house !== '');
    if (new Set(houses).size !== houses.length) found.push(`two jurors of an institution read ${i}`);
    const asked = listOf(sectors?.applications[i]);
    if (asked.length > 0 && !by.some((j) => listOf(sectors?.jurors[j]).some((one) => asked.includes(one))))
      found.push(`nobody knows the sector of ${i}`);
  }
  fit.forEach((row, j) => {
    const count = pairs.filter(([juror]) => juror === j).length;
    if (count < bound(load?.min, j, 0) || count > bound(load?.max, j, row.length))
      found.push(`juror ${j} reads ${count}`);
  });
  return found;
};
