import * as v from 'valibot';
import { canonical } from '../../../platform/journal/chain.ts';
import type { Fact, Json } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import type { Tx } from '../counting/wanted.ts';
import { command } from '../room.ts';
import { tellSearch } from '../searched.ts';
import { shipped } from '../rules/shipped/index.ts';

/**
 * Takes up the definitions that came with this release: those that are new, and new versions of those that nobody has
 * edited here. The facts name them, so that they are computed.
 */
export const adoptShipped = command(v.object({}), async ({ tx, actor, now }) => {
  allow(actor, actor.kind === 'system');
  const latest = await tx
    .selectFrom('indicators.indicator as i')
    .innerJoin('indicators.definition as d', (join) =>
      join.onRef('d.indicator', '=', 'i.code').onRef('d.version', '=', 'i.version'),
    )
    .select(['i.code', 'i.id', 'd.version', 'd.shipped', 'd.definition'])
    .execute();
  const known = new Map(latest.map((row) => [row.code, row]));
  const facts: Fact[] = [];
  const told: string[] = [];
  for (const [place, [code, definition]] of Object.entries(shipped).entries()) {
    const before = known.get(code);
    const text = canonical(definition as unknown as Json);
    if (before && (!before.shipped || canonical(before.definition as unknown as Json) === text)) continue;
    const id = before?.id ?? newId();
    const version = (before?.version ?? 0) + 1;
    await tx
      .insertInto('indicators.definition')
      .values({
        indicator: code,
        version,
        definition: text,
        shipped: true,
        note: '',
        changed_at: now,
        changed_by: null,
      })
      .execute();
    await tx
      .insertInto('indicators.indicator')
      .values({ code, id, version, place, retired: false, computed_at: null })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ version, place, computed_at: null }))
      .execute();
    told.push(code);
    facts.push({ fact: 'indicators.definition_shipped', about: id, payload: { indicator: code, version } });
  }
  await tellSearch(tx as Tx, told);
  return facts;
});
