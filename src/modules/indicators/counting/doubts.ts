import { sql } from 'kysely';
import type { Fact } from '../../../platform/journal/fact.ts';
import { standingPublications, stillHolds } from '../publication-rows.ts';
import type { IndicatorRow } from '../rows.ts';
import type { Tx } from './wanted.ts';

/**
 * Looks again at what was published of these figures: one that would be published otherwise now is doubted, with a mark
 * on every page that shows it; one that is right again is doubted no more. What was published does not move.
 */
export const doubt = async (tx: Tx, indicators: IndicatorRow[], now: Date): Promise<Fact[]> => {
  if (indicators.length === 0) return [];
  const byCode = new Map(indicators.map((row) => [row.code, row]));
  const facts: Fact[] = [];
  for (const one of await standingPublications(tx, [...byCode.keys()])) {
    const holds = await stillHolds(tx, byCode.get(one.indicator)!, one);
    if (holds === (one.differs_since === null)) continue;
    await sql`update indicators.publication set differs_since = ${holds ? null : now} where id = ${one.id}`.execute(tx);
    const fact = holds ? 'indicators.publication_confirmed' : 'indicators.publication_doubted';
    facts.push({ fact, about: one.id, payload: { indicator: one.indicator, number: one.number } });
  }
  return facts;
};
