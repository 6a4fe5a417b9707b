import type { Score } from './calibration-result.ts';
import { byNumber, jurorsInOrder, type PanelFacts } from './panel-facts.ts';
import { scoreOf, type Rubric } from './rubric.ts';

/** What a score is made of: the criteria and their weights. */
export const weighed = (weights: PanelFacts['weights']): Rubric => ({
  criteria: weights.map(({ code, weight }) => ({ code, weight, label: {}, levels: [] })),
});

/** The scores of the finished readings, 0-100, entries by number and readers by theirs; `without` sets jurors aside. */
export const scoresOf = (panel: PanelFacts, without: readonly string[] = []): Score[] => {
  const rubric = weighed(panel.weights);
  const jurors = jurorsInOrder(panel.jurors).filter(({ id }) => !without.includes(id));
  const found = new Map(panel.readings.map((reading) => [`${reading.juror} ${reading.entry}`, reading.levels]));
  return byNumber(panel.entries).flatMap(({ id: application }) =>
    jurors.flatMap(({ id: juror }): Score[] => {
      const levels = found.get(`${juror} ${application}`);
      return levels ? [{ application, juror, score: scoreOf(rubric, levels) }] : [];
    }),
  );
};

export const readingsLeft = (panel: PanelFacts): { assigned: number; unread: number[] } => {
  const entries = byNumber(panel.entries);
  const here = new Set(entries.map(({ id }) => id));
  const read = new Set(panel.readings.filter(({ levels }) => levels !== null).map(({ entry }) => entry));
  return {
    assigned: panel.readings.filter(({ levels, entry }) => levels === null && here.has(entry)).length,
    unread: entries.filter(({ id }) => !read.has(id)).map(({ number }) => number),
  };
};
