import type { Answers } from './answers.ts';
import type { Action, Dimension, Instrument, Item } from './instrument.ts';

export interface ProposedAction {
  item: string;
  dimension: string;
  score: number;
  knock_out: boolean;
  /** weight × (3 − score), the weight being the item's share of the whole instrument, in percent. */
  priority: number;
  action: Action;
}

const actFrom = 2;
const aim = 3;

/** What an item weighs in the whole: its part of its dimension's weight, in percent of all dimensions. */
export const weightInWhole = (instrument: Instrument, dimension: Dimension, item: Item): number => {
  const within = dimension.items.reduce((total, { weight }) => total + weight, 0);
  const whole = instrument.dimensions.reduce((total, { weight }) => total + weight, 0);
  return within > 0 && whole > 0 ? (100 * (dimension.weight / whole) * item.weight) / within : 0;
};

/**
 * What could be done, most pressing first: every action of items scored 2 or less, by weight × (3 − score), knock-outs
 * before all others; equals stay in the order of the questionnaire. The cooperative keeps what it wants of it.
 */
export const proposedActions = (instrument: Instrument, answers: Answers): ProposedAction[] =>
  instrument.dimensions
    .flatMap((dimension) =>
      dimension.items.flatMap((item) => {
        const score = answers[item.code]?.score ?? null;
        if (score === null || score > actFrom) return [];
        const priority = weightInWhole(instrument, dimension, item) * (aim - score);
        const common = { item: item.code, dimension: dimension.code, score, knock_out: item.knockOut === true };
        return item.actions.map((action) => ({ ...common, priority, action }));
      }),
    )
    .map((proposed, place) => ({ proposed, place }))
    .sort(
      (a, b) =>
        Number(b.proposed.knock_out) - Number(a.proposed.knock_out) ||
        b.proposed.priority - a.proposed.priority ||
        a.place - b.place,
    )
    .map(({ proposed }) => proposed);
