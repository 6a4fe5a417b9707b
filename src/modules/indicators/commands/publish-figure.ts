import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { CellInput } from '../cell-input.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { digestOf } from '../freezing.ts';
import { mayDefine } from '../policy.ts';
import { cellOf, frozenNow, standingPublications, stillHolds } from '../publication-rows.ts';
import { command } from '../room.ts';
import { indicatorRow } from '../rows.ts';
import { addressOfCell } from '../rules/cell.ts';
import { isRatio, kindsOf } from '../rules/definition.ts';
import { isTooSmall } from '../rules/hiding.ts';

const Input = v.object({ id: v.optional(v.pipe(v.string(), v.uuid())), indicator: Code, ...CellInput });

/**
 * Publishes a figure of one cell: its value, the version of its definition, its units and their digest stand from now on.
 * One that was published before is replaced, and stays readable. The fact is about the publication.
 */
export const publishFigure = command(Input, async ({ tx: given, actor, now }, { id = newId(), indicator, ...cell }) => {
  const tx = given as Tx;
  const row = (await indicatorRow(tx, indicator)) ?? hide();
  allow(actor, mayDefine(actor));
  if (kindsOf(row.definition).length === 0) refuse('indicators.comes_from_outside');
  const { figure, missing } = await frozenNow(tx, row, cell, now);
  if (missing > 0 && row.definition.missing === 'block') refuse('indicators.records_in_the_way', { count: missing });
  if (figure.value === null) refuse('indicators.nothing_to_publish');
  if (row.definition.persons && isTooSmall(figure, isRatio(row.definition))) refuse('indicators.too_few_persons');
  const address = addressOfCell(indicator, cell);
  const before = (await standingPublications(tx, [indicator])).find(
    (one) => addressOfCell(indicator, cellOf(one)) === address,
  );
  const digest = digestOf(figure);
  if (before && (await stillHolds(tx, row, before))) refuse('indicators.already_published');
  const { num, den, value, units } = figure;
  const number = (before?.number ?? 0) + 1;
  await tx
    .insertInto('indicators.publication')
    .values({
      id,
      indicator,
      version: row.version,
      ...cell,
      number,
      as_of: now,
      num,
      den,
      value,
      units: JSON.stringify(units),
      digest,
      published_at: now,
      published_by: actor.id,
      replaces: before?.id ?? null,
      differs_since: null,
    })
    .execute();
  const payload = {
    indicator,
    version: row.version,
    number,
    value,
    units: units.length,
    digest,
    replaces: before?.id ?? null,
  };
  return [{ fact: 'indicators.figure_published', about: id, payload: { ...payload, cell } }];
});
