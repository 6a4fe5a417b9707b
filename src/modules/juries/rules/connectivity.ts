import type { Group, Pair } from './assignment-problem.ts';

const add = (map: Map<number, number[]>, key: number, value: number): void => {
  if (map.has(key)) map.get(key)!.push(value);
  else map.set(key, [value]);
};

/**
 * The groups that readings tie together (connected components of the graph of jurors and applications): scores of two
 * groups cannot be compared. A juror or an application without any reading is left out. Largest group first.
 */
export const groupsOf = (pairs: readonly Pair[]): Group[] => {
  const jurorsOf = new Map<number, number[]>();
  const applicationsOf = new Map<number, number[]>();
  for (const [juror, application] of pairs) {
    add(applicationsOf, juror, application);
    add(jurorsOf, application, juror);
  }
  const seenJurors = new Set<number>();
  const groups: Group[] = [];
  for (const start of [...applicationsOf.keys()].sort((a, b) => a - b)) {
    if (seenJurors.has(start)) continue;
    const applications = new Set<number>();
    const jurors = [start];
    seenJurors.add(start);
    for (const juror of jurors)
      for (const application of applicationsOf.get(juror)!) {
        if (applications.has(application)) continue;
        applications.add(application);
        for (const other of jurorsOf.get(application)!)
          if (!seenJurors.has(other)) seenJurors.add(jurors[jurors.push(other) - 1]!);
      }
    groups.push({ jurors: jurors.sort((a, b) => a - b), applications: [...applications].sort((a, b) => a - b) });
  }
  return groups.sort((a, b) => b.applications.length - a.applications.length || a.jurors[0]! - b.jurors[0]!);
};
