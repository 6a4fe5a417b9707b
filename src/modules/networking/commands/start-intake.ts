import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { Language } from '../inputs.ts';
import { readList } from '../intake/read-list.ts';
import { mayAskForOthers } from '../policy.ts';
import { Side } from '../posting-input.ts';
import { command } from '../room.ts';
import { guessColumns } from '../rules/intake/columns.ts';

const Input = v.object({ side: Side, file: v.instance(File), language: Language });

/** Takes a list of needs or offers in, to be reviewed row by row: nothing of it is a need yet. */
export const startIntake = command(Input, async ({ tx, actor, now }, { side, file, language }) => {
  allow(actor, mayAskForOthers(actor));
  const { header, rows } = await readList(file);
  const id = newId();
  await tx
    .insertInto('networking.intake')
    .values({
      id,
      side,
      name: file.name.slice(0, 200),
      header: JSON.stringify(header),
      columns: JSON.stringify(guessColumns(header)),
      language,
      started_by: actor.id,
      started_at: now,
    })
    .execute();
  await tx
    .insertInto('networking.intake_row')
    .values(
      rows.map(({ number, cells }) => ({
        id: newId(),
        intake: id,
        number,
        cells: JSON.stringify(cells),
        state: 'waiting' as const,
      })),
    )
    .execute();
  return [{ fact: 'networking.list_taken_in', about: id, payload: { side, rows: rows.length } }];
});
