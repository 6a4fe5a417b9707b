import type { AssignmentProblem, Pair } from './assignment-problem.ts';
import { byNumber, jurorsInOrder, type PanelEntry, type PanelFacts, type PanelJuror } from './panel-facts.ts';

/** Seconds after which the best assignment found is proposed with its gap. */
export const secondsToAssign = 60;

/** How well a juror fits an entry, 0.1 to 1: the sector counts twice as much as knowing the region. */
export const fitOf = (juror: PanelJuror, entry: PanelEntry): number =>
  (1 +
    (entry.sector !== null && juror.sectors.includes(entry.sector) ? 6 : 0) +
    (entry.region !== null && juror.regions.includes(entry.region) ? 3 : 0)) /
  10;

/** The problem given to the solver, with the ids behind its rows and columns. */
export interface PanelProblem {
  jurors: string[];
  entries: string[];
  problem: AssignmentProblem;
  /** What refusals call them, numbers only; no part of the problem, and not journalled. */
  labels: NonNullable<AssignmentProblem['names']>;
}

const placesOf = (ids: readonly string[]): ((id: string) => number) => {
  const places = new Map(ids.map((id, at) => [id, at]));
  return (id) => places.get(id) ?? -1;
};

const inOrder = (pairs: Pair[]): Pair[] =>
  pairs.filter(([j, i]) => j >= 0 && i >= 0).sort((a, b) => a[0] - b[0] || a[1] - b[1]);

/**
 * Who could read what, of a panel as it stands. Finished readings are kept; those under way are kept where possible;
 * anchor files stay the ones that were chosen. The same panel gives the same bytes.
 */
export const assignmentProblemOf = (panel: PanelFacts): PanelProblem => {
  const jurors = jurorsInOrder(panel.jurors);
  const entries = byNumber(panel.entries);
  const [atJuror, atEntry] = [placesOf(jurors.map(({ id }) => id)), placesOf(entries.map(({ id }) => id))];
  const pairs = (all: readonly { juror: string; entry: string }[]) =>
    inOrder(all.map(({ juror, entry }): Pair => [atJuror(juror), atEntry(entry)]));
  const done = panel.readings.filter(({ levels }) => levels !== null);
  const chosen = panel.chosenAnchors?.map(atEntry).filter((at) => at >= 0);
  return {
    jurors: jurors.map(({ id }) => id),
    entries: entries.map(({ id }) => id),
    problem: {
      fit: jurors.map((juror) => entries.map((entry) => fitOf(juror, entry))),
      readers: panel.readers,
      load: { min: panel.load.min, max: panel.load.max },
      conflicts: pairs(panel.conflicts),
      institutions: jurors.map(({ institution }) => (institution === '' ? null : institution)),
      sectors: { jurors: jurors.map(({ sectors }) => sectors), applications: entries.map(({ sector }) => sector) },
      languages: {
        jurors: jurors.map(({ languages }) => languages),
        applications: entries.map(({ language }) => language),
      },
      anchors: chosen?.sort((a, b) => a - b) ?? Math.min(panel.anchors, entries.length),
      keep: pairs(done),
      ...(panel.readings.length > 0 ? { previous: pairs(panel.readings) } : {}),
      seed: panel.seed,
      seconds: secondsToAssign,
    },
    labels: {
      jurors: jurors.map(({ number }) => `J${number}`),
      applications: entries.map(({ number }) => `${number}`),
    },
  };
};
