import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { CellInput } from '../cell-input.ts';
import type { Tx } from '../counting/wanted.ts';
import { Code } from '../definition-schema.ts';
import { digestOf } from '../freezing.ts';
import type { FrozenFigure } from '../freezing.ts';
import { mayDefine } from '../policy.ts';
import { cellOf, frozenNow, standingPublications, stillHolds } from '../publication-rows.ts';
import type { Publication } from '../publication-rows.ts';
import { command } from '../room.ts';
import { indicatorRow } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';
import { tellSearch } from '../searched.ts';
import { addressOfCell } from '../rules/cell.ts';
import type { Cell } from '../rules/cell.ts';
import { unsaidIn } from '../queries/unsaid.ts';

const Input = v.object({ id: v.optional(v.pipe(v.string(), v.uuid())), indicator: Code, ...CellInput });

/** Why a figure may not be published as it is. */
const refuseWhatCannotBe = (
  { definition }: IndicatorRow,
  figure: FrozenFigure,
  missing: number,
  unsaid: ReadonlySet<string>,
): void => {
  if (missing > 0 && definition.missing === 'block') refuse('indicators.records_in_the_way', { count: missing });
  if (figure.value === null) refuse('indicators.nothing_to_publish');
  if (unsaid.has(figure.indicator)) refuse('indicators.too_few_persons');
};

const lastOf = async (tx: Tx, indicator: string, cell: Cell): Promise<Publication | undefined> => {
  const address = addressOfCell(indicator, cell);
  const standing = await standingPublications(tx, [indicator]);
  return standing.find((one) => addressOfCell(indicator, cellOf(one)) === address);
};

/**
 * Publishes a figure of one cell: its value, the version of its definition, its units and their digest stand from now on;
 * of a value from outside its source and the digest of its document.
 * One that was published before is replaced, and stays readable. The fact is about the publication.
 */
export const publishFigure = command(Input, async ({ tx: given, actor, now }, { id = newId(), indicator, ...cell }) => {
  const tx = given as Tx;
  const row = (await indicatorRow(tx, indicator)) ?? hide();
  allow(actor, mayDefine(actor));
  const { figure, missing } = await frozenNow(tx, row, cell, now);
  refuseWhatCannotBe(row, figure, missing, await unsaidIn(tx, [row], cell, now));
  const before = await lastOf(tx, indicator, cell);
  if (before && (await stillHolds(tx, row, before))) refuse('indicators.already_published');
  const { num, den, value, units, version, outside } = figure;
  const said = {
    version,
    number: (before?.number ?? 0) + 1,
    value,
    digest: digestOf(figure),
    replaces: before?.id ?? null,
  };
  const stamp = { as_of: now, published_at: now, published_by: actor.id, differs_since: null };
  await tx
    .insertInto('indicators.publication')
    .values({
      id,
      indicator,
      ...cell,
      ...said,
      ...stamp,
      num,
      den,
      units: JSON.stringify(units),
      outside: outside ? JSON.stringify(outside) : null,
    })
    .execute();
  await tellSearch(tx, [indicator]);
  const payload = { indicator, ...said, units: units.length, cell: { ...cell } };
  return [{ fact: 'indicators.figure_published', about: id, payload }];
});
