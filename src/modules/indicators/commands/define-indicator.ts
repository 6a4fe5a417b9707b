import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { canonical } from '../../../platform/journal/chain.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { doubt } from '../counting/doubts.ts';
import { computeWhole } from '../counting/values.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code, DefinitionSchema } from '../definition-schema.ts';
import { mayDefine } from '../policy.ts';
import { command } from '../room.ts';
import { indicatorRow, sourceIds } from '../rows.ts';
import { tellSearch } from '../searched.ts';
import { kindsOf } from '../rules/definition.ts';

const Input = v.object({
  code: Code,
  definition: DefinitionSchema,
  /** The version that was read; null for a figure that is new. */
  read: v.optional(v.nullable(v.number()), null),
  /** Why it changes. */
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
});

/**
 * Defines a figure, or gives it a new version: computed at once from all its records. What was published of it keeps the
 * version under which it was published, and is doubted where the new one says otherwise.
 */
export const defineIndicator = command(Input, async ({ tx: given, actor, now }, { code, definition, read, note }) => {
  const tx = given as Tx;
  allow(actor, mayDefine(actor));
  const before = await indicatorRow(tx, code);
  if (!before && read !== null) refuse('indicators.unknown_indicator');
  if (before && read === null) invalid('code', 'indicators.code_taken');
  if (before && before.version !== read) refuse('indicators.defined_meanwhile');
  if (before && note === '') invalid('note', 'indicators.why_missing');
  const ids = await sourceIds(tx);
  const unknown = kindsOf(definition).find((kind) => !ids.has(kind));
  if (unknown !== undefined) refuse('indicators.unknown_kind', { kind: unknown });
  const text = canonical(definition as unknown as Json);
  if (before && canonical(before.definition as unknown as Json) === text) return [];
  const version = (before?.version ?? 0) + 1;
  const id = before?.id ?? newId();
  const said = { shipped: false, note, changed_at: now, changed_by: actor.id };
  await tx
    .insertInto('indicators.definition')
    .values({ indicator: code, version, definition: text, ...said })
    .execute();
  if (before) await tx.updateTable('indicators.indicator').set({ version }).where('code', '=', code).execute();
  else
    await tx
      .insertInto('indicators.indicator')
      .values({ code, id, version, place: 1000, retired: false, computed_at: null })
      .execute();
  await computeWhole(tx, { code, definition }, ids, now);
  const row = (await indicatorRow(tx, code))!;
  await tellSearch(tx, [code]);
  return [
    { fact: 'indicators.indicator_defined', about: id, payload: { indicator: code, version } },
    ...(await doubt(tx, [row], now)),
  ];
});
