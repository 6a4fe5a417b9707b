import type { DraftOfficer, StructureDraft } from '../structure-draft.ts';
import { lineText } from './cell-text.ts';
import type { ImportField } from './fields.ts';
import type { RowCells } from './row-cells.ts';
import { readCount, readEmail, readPhones } from './values.ts';

export const membersIn = ({ value, add }: RowCells): StructureDraft['members'] => {
  const members = {
    total: value('members_total', readCount),
    women: value('members_women', readCount),
    men: value('members_men', readCount),
    youth: value('members_youth', readCount),
  };
  const { women, men } = members;
  if (members.total === null && women !== null && men !== null) members.total = women + men;
  const { total } = members;
  if (total === null) return members;
  for (const part of ['women', 'men', 'youth'] as const) {
    const count = members[part];
    if (count !== null && count > total) add(`members_${part}`, `${part}_over_members`, { count, total });
  }
  const sum = women !== null && men !== null ? women + men : null;
  if (sum !== null && sum !== total && Math.max(women ?? 0, men ?? 0) <= total)
    add('members_total', 'members_differ', { sum, total });
  return members;
};

export const phonesIn = ({ cellsOf, add }: RowCells, field: ImportField, country: string): string[] =>
  cellsOf(field).flatMap((cell) => {
    const { value, problem } = readPhones(cell, country);
    if (problem !== undefined) add(field, problem, { text: (lineText(cell) ?? '').slice(0, 200) });
    return value ?? [];
  });

/** Officers, and the phones of theirs past the first. */
export const officersIn = (row: RowCells, country: string): { officers: DraftOfficer[]; spare: string[] } => {
  const spare: string[] = [];
  const officers = (['president', 'manager'] as const).flatMap((role): DraftOfficer[] => {
    const [phone = null, ...more] = phonesIn(row, `${role}_phone`, country);
    spare.push(...more);
    const officer = { role, name: row.text(`${role}_name`), phone, email: row.value(`${role}_email`, readEmail) };
    return officer.name === null && phone === null && officer.email === null ? [] : [officer];
  });
  return { officers, spare };
};
