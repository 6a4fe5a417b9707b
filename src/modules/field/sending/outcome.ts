import { asRefusal, isCollision } from '../../../platform/command.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import type { Clash } from '../../../platform/field/index.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import type { SaidValues } from '../../../platform/refusals.ts';
import type { KeptReply } from '../tables.ts';

/** What came of an act. */
export interface Outcome {
  state: 'applied' | 'merged' | 'clash' | 'refused' | 'waiting';
  refusal: string | null;
  reply: KeptReply;
  facts: Fact[];
  clashes: Clash[];
  media: string[];
}

export const outcome = (state: Outcome['state'], parts: Partial<Outcome> = {}): Outcome => ({
  state,
  refusal: null,
  reply: {},
  facts: [],
  clashes: [],
  media: [],
  ...parts,
});

const plain = (values: SaidValues): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([key, one]) => [key, one instanceof Date ? one.toISOString() : one]));

/** The database itself is in trouble (connection, space, shutdown): no word about the act. */
const isTrouble = (error: unknown): boolean => {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  return /^(08|53|57|58|XX)/.test(code) || /^(ECONN|EPIPE|ETIMEDOUT)/.test(code) || code === '55P03';
};

/** Two writers that waited for each other, and a database in trouble: nothing is said of the act, it is tried again. */
export const isThrownOn = (error: unknown): boolean => isCollision(error) || isTrouble(error);

/**
 * Why an act was not applied, by name. What is nobody's no (a crash) is kept and shown as such, so that one act never
 * holds back the others.
 */
export const refusedBy = (thrown: unknown, act: { id: string; name: string }): Outcome => {
  const error = asRefusal(thrown);
  if (error instanceof Refusal) {
    return outcome('refused', { refusal: error.code, reply: { values: plain(error.values) } });
  }
  if (error instanceof Invalid) {
    const problems = error.problems.map(({ field, code, values }) => ({ field, code, values: plain(values ?? {}) }));
    return outcome('refused', { refusal: 'field.unreadable', reply: { problems } });
  }
  if (error instanceof Hidden || error instanceof Anonymous)
    return outcome('refused', { refusal: 'field.out_of_reach' });
  console.error(`field: act ${act.id} ${act.name}`, error);
  return outcome('refused', { refusal: 'field.crashed' });
};
