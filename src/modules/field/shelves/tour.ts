import type { Context } from '../../../platform/command.ts';
import { assignmentsKnown, tourLimit } from '../../../platform/field/index.ts';
import type { FieldTables } from '../tables.ts';

/** The structures assigned to somebody, by the rooms that assign. */
export const structuresAssigned = async (
  context: Omit<Context<FieldTables>, 'later'>,
  person: string,
): Promise<string[]> => {
  const all: string[] = [];
  for (const assigned of assignmentsKnown()) all.push(...(await assigned(context, { person })));
  return [...new Set(all)].slice(0, tourLimit);
};

/** The tour of a phone: what was chosen on it, else what is assigned. */
export const tourOf = (
  context: Omit<Context<FieldTables>, 'later'>,
  { person, structures }: { person: string; structures: string[] },
): Promise<string[]> => (structures.length > 0 ? Promise.resolve(structures) : structuresAssigned(context, person));
