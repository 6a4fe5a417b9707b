import type { Calibration } from './calibration-result.ts';
import { byNumber, type Decided, type PanelFacts } from './panel-facts.ts';
import { settleRanking, type Ranked, type SelectionProblem } from './selection-problem.ts';

const rulesOf = ({ constraints, seed }: PanelFacts): Omit<SelectionProblem, 'ranking'> => ({
  places: constraints.places,
  envelopes: constraints.envelopes.map(({ funder, amount, grant, regions }) => ({
    funder,
    amount,
    grant,
    ...(regions.length > 0 ? { regions } : {}),
  })),
  quotas: constraints.quotas,
  tie_break: [{ by: 'raw', prefer: 'high' }, 'draw'],
  seed,
});

/** The calibrated ranking under places, envelopes and quotas; equal ranks go by the raw mean, then by the seed's draw. */
export const selectionProblemOf = (panel: PanelFacts, calibration: Calibration): SelectionProblem => {
  const entries = new Map(byNumber(panel.entries).map((entry) => [entry.id, entry]));
  const ranking = calibration.applications.flatMap(({ id, rank, calibrated, raw }): Ranked[] => {
    const entry = entries.get(id);
    return entry && rank !== null ? [{ id, rank, calibrated, raw, region: entry.region, category: entry.sector }] : [];
  });
  return { ranking, ...rulesOf(panel) };
};

/**
 * The order after the panel's decisions, taken in turn: a move puts an entry at a rank and the others close up behind
 * it; what is set aside leaves the ranking. Decisions that were voted down change nothing.
 */
export const orderAfter = (order: readonly string[], decisions: readonly Decided[]): string[] =>
  decisions
    .filter(({ adopted }) => adopted)
    .reduce(
      (ranking, { entry, kind, toRank }) => {
        if (kind === 'confirm' || !ranking.includes(entry)) return ranking;
        const others = ranking.filter((id) => id !== entry);
        return kind === 'set_aside' ? others : others.toSpliced(Math.max(0, (toRank ?? 1) - 1), 0, entry);
      },
      [...order],
    );

/** The last word: the ranking as deliberated, under the same rules. */
export const finalProblemOf = (panel: PanelFacts, calibration: Calibration): SelectionProblem => {
  const proposed = selectionProblemOf(panel, calibration);
  const { order } = settleRanking(proposed);
  const lines = new Map(order.map((one) => [one.id, one]));
  const { tie_break: _settled, ...rules } = proposed;
  const ranking = orderAfter(
    order.map(({ id }) => id),
    panel.decisions,
  ).map((id, at): Ranked => ({
    id,
    rank: at + 1,
    region: lines.get(id)!.region ?? null,
    category: lines.get(id)!.category ?? null,
  }));
  return { ...rules, ranking };
};
