import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { readRow } from '../intake/read-row.ts';
import type { RowRead, Said } from '../intake/read-row.ts';
import { intakeOf, structuresNumbered } from '../intake/rows.ts';
import type { Intake } from '../intake/rows.ts';
import { intakeFields } from '../rules/intake/columns.ts';
import { mayReview } from '../policy.ts';
import { command } from '../room.ts';
import { needKinds, offerKinds } from '../rules/posting.ts';
import { units } from '../rules/units.ts';
import type { NetworkingContext } from '../rows.ts';
import { writePosting } from './write-posting.ts';

/** What a person answered to a phrase: a code, or that it is none of those. */
const answered = v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(80))), {});

const Reviewed = v.object({
  id: Id,
  kind: v.optional(v.nullable(v.picklist([...needKinds, ...offerKinds])), null),
  unit: v.optional(v.nullable(v.picklist(units)), null),
  where: answered,
  what: answered,
  /** What she wrote in the place of cells that are empty or cannot be read. */
  said: v.optional(v.record(v.picklist(intakeFields), v.pipe(v.string(), v.trim(), v.maxLength(400))), {}),
});
type Reviewed = v.InferOutput<typeof Reviewed>;

const Input = v.object({ intake: Id, rows: v.pipe(v.array(Reviewed), v.maxLength(100)) });

/** What was left empty says nothing: the cell stands. */
const saidIn = ({ said }: Reviewed): Said => Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));

/** The phrases that stay asked, and the codes of those that were answered. */
const settle = (phrases: string[] = [], answers: Record<string, string>) => ({
  codes: phrases.flatMap((phrase) => (answers[phrase] && answers[phrase] !== 'none' ? [answers[phrase]] : [])),
  open: phrases.filter((phrase) => !answers[phrase]),
});

const toldOf = (read: RowRead, reviewed: Reviewed, { language, id }: Intake) => {
  const [where, what] = [settle(read.asked.where, reviewed.where), settle(read.asked.what, reviewed.what)];
  const {
    title,
    text,
    asked,
    structure: _structure,
    organisation: _organisation,
    contact: _contact,
    unread: _unread,
    ...told
  } = read;
  const unit = reviewed.unit ?? told.unit;
  return {
    import: id,
    told: {
      ...told,
      language,
      title: { [language]: title },
      text: { [language]: text },
      kind: reviewed.kind ?? told.kind,
      unit,
      place: told.place as 'MA-01' | null,
      territories: [...new Set([...told.territories, ...where.codes])] as 'MA-01'[],
      concepts: [...new Set([...told.concepts, ...what.codes])],
      asked: { where: where.open, what: what.open, ...(unit === null && asked.unit ? { unit: asked.unit } : {}) },
    },
  };
};

const write = async (
  context: NetworkingContext,
  intake: Intake,
  row: { id: string; read: RowRead },
  { reviewed, structure }: { reviewed: Reviewed; structure: string | undefined },
): Promise<Fact[]> => {
  const { read } = row;
  if (read.unread.some(({ field }) => reviewed.said[field])) return invalid(`row.${row.id}`, 'networking.row_unread');
  if (read.structure !== '' && structure === undefined) return invalid(`row.${row.id}`, 'networking.row_structure');
  if (structure === undefined && read.contact.name.length < 2)
    return invalid(`row.${row.id}`, 'networking.row_contact');
  const asker = structure
    ? { as: 'structure' as const, structure }
    : {
        as: 'buyer' as const,
        organisation: read.organisation,
        contact: { ...read.contact, lang: intake.language },
      };
  const posting = newId();
  const facts = await writePosting.within(context, {
    id: posting,
    side: intake.side,
    asker,
    ...toldOf(read, reviewed, intake),
  });
  await context.tx
    .updateTable('networking.intake_row')
    .set({ state: 'written', posting, cells: '[]' })
    .where('id', '=', row.id)
    .execute();
  return facts;
};

/** Writes the rows that a person has reviewed, each as a draft: with the codes that stood there and those that she chose, no other. */
export const writeIntakeRows = command(Input, async (context, { intake: id, rows }) => {
  const { tx, actor } = context;
  const intake = (await intakeOf(tx, id, actor)).open(actor, mayReview);
  if (rows.length === 0) return invalid('rows', 'networking.no_row_ticked');
  const waiting = await tx
    .selectFrom('networking.intake_row')
    .select(['id', 'cells'])
    .where('intake', '=', id)
    .where('state', '=', 'waiting')
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('number')
    .forUpdate()
    .execute();
  const reviewOf = new Map(rows.map((row) => [row.id, row]));
  const read = waiting.map(({ id: row, cells }) => ({
    id: row,
    read: readRow(cells, intake.columns, intake, saidIn(reviewOf.get(row)!)),
  }));
  const structures = await structuresNumbered(
    tx,
    actor,
    read.map((row) => row.read.structure),
  );
  const facts: Fact[] = [];
  for (const row of read) {
    const reviewed = reviewOf.get(row.id)!;
    facts.push(...(await write(context, intake, row, { reviewed, structure: structures.get(row.read.structure)?.id })));
  }
  return [...facts, { fact: 'networking.list_rows_written', about: id, payload: { rows: read.length } }];
});
