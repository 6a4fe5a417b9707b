import { Flow } from './flow.ts';
import {
  countsIn,
  mayPay,
  nameOfQuota,
  payable,
  settleRanking,
  type Laureate,
  type Ranked,
  type Selection,
  type SelectionProblem,
} from './selection-problem.ts';

/** Whether these applications can all be paid, each by one envelope (a maximum flow). */
const canBePaid = ({ envelopes = [] }: SelectionProblem, chosen: readonly Ranked[]): boolean => {
  if (envelopes.length === 0) return true;
  const sink = 1 + chosen.length + envelopes.length;
  const flow = new Flow(sink + 1);
  chosen.forEach((one, at) => {
    flow.arc(0, 1 + at, 1);
    envelopes.forEach((envelope, e) => mayPay(envelope, one) && flow.arc(1 + at, 1 + chosen.length + e, 1));
  });
  envelopes.forEach((envelope, e) => flow.arc(1 + chosen.length + e, sink, payable(envelope)));
  return flow.fill(0, sink) === chosen.length;
};

/** The rules that putting `better` in the place of `taker` would break; never empty in an optimal selection. */
const whyNotExchanged = (
  problem: SelectionProblem,
  chosen: readonly Ranked[],
  better: Ranked,
  taker: Ranked,
): string[] => {
  const swapped = [...chosen.filter(({ id }) => id !== taker.id), better];
  const broken = (problem.quotas ?? [])
    .filter((quota) => quota.by !== 'funder')
    .filter((quota) => {
      const count = swapped.filter((one) => countsIn(quota, one, undefined)).length;
      return count < (quota.min ?? 0) || count > (quota.max ?? Infinity);
    })
    .map(nameOfQuota);
  if (!canBePaid(problem, swapped)) broken.push('envelopes');
  return broken.length > 0 ? broken : ['funder'];
};

/** From the chosen places in the ranking and their payers to the answer: laureates, waiting list, who displaced whom. */
export const selectionOf = (problem: SelectionProblem, payers: ReadonlyMap<number, number>): Selection => {
  const { order, ties } = settleRanking(problem);
  const selected = [...payers]
    .sort(([a], [b]) => a - b)
    .map(([at, envelope]): Laureate => {
      const payer = problem.envelopes?.[envelope];
      return {
        id: order[at]!.id,
        rank: at + 1,
        envelope: payer ? envelope : null,
        funder: payer?.funder ?? null,
        grant: payer?.grant ?? null,
      };
    });
  const others = order.flatMap(({ id }, at) => (payers.has(at) ? [] : [{ id, rank: at + 1 }]));
  const kept = others.filter(({ rank }) => rank <= selected.length);
  const takers = selected.filter(({ rank }) => rank > selected.length);
  const chosen = [...payers.keys()].map((at) => order[at]!);
  const displaced = kept.map(({ id, rank }, n) => {
    const by = takers[n]!;
    return {
      id,
      rank,
      by: { id: by.id, rank: by.rank },
      because: whyNotExchanged(problem, chosen, order[rank - 1]!, order[by.rank - 1]!),
    };
  });
  return { selected, waiting: others, displaced, vacant: problem.places - selected.length, ties };
};

/** Every rule of the call that these laureates break, in words: an independent check of a selection. */
export const selectionBreaches = (problem: SelectionProblem, selected: readonly Laureate[]): string[] => {
  const { envelopes = [], quotas = [] } = problem;
  const lines = new Map(settleRanking(problem).order.map((one) => [one.id, one]));
  const found: string[] = [];
  if (selected.length > problem.places) found.push(`${selected.length} laureates for ${problem.places} places`);
  if (new Set(selected.map(({ id }) => id)).size !== selected.length) found.push('a laureate is named twice');
  for (const { id, envelope } of selected) {
    if (!lines.has(id)) found.push(`${id} is not ranked`);
    else if (
      envelopes.length > 0 &&
      (envelope === null || !envelopes[envelope] || !mayPay(envelopes[envelope], lines.get(id)!))
    )
      found.push(`${id} is not paid by an envelope that may`);
  }
  envelopes.forEach((envelope, e) => {
    if (selected.filter((one) => one.envelope === e).length * envelope.grant > envelope.amount + 1e-6)
      found.push(`envelope ${e} is overspent`);
  });
  for (const quota of quotas) {
    const count = selected.filter(({ id, envelope }) =>
      countsIn(quota, lines.get(id)!, envelopes[envelope ?? -1]),
    ).length;
    if (count < (quota.min ?? 0) || count > (quota.max ?? Infinity)) found.push(nameOfQuota(quota));
  }
  return found;
};

/**
 * Who takes the place of a laureate who withdraws: the first of the waiting list with whom every rule still holds,
 * the other laureates keeping their places and their payers; null when there is none. `gone` have withdrawn before.
 * The same answer as selecting again with the others kept.
 */
export const moveUp = (
  problem: SelectionProblem,
  selected: readonly Laureate[],
  withdrawn: string,
  gone: readonly string[] = [],
): Laureate | null => {
  const others = selected.filter(({ id }) => id !== withdrawn);
  const { envelopes = [] } = problem;
  const payers: (number | null)[] = envelopes.length > 0 ? envelopes.map((_, e) => e) : [null];
  for (const [at, { id }] of settleRanking(problem).order.entries()) {
    if (id === withdrawn || gone.includes(id) || others.some((one) => one.id === id)) continue;
    for (const envelope of payers) {
      const payer = envelopes[envelope ?? -1];
      const laureate = { id, rank: at + 1, envelope, funder: payer?.funder ?? null, grant: payer?.grant ?? null };
      if (selectionBreaches(problem, [...others, laureate]).length === 0) return laureate;
    }
  }
  return null;
};
