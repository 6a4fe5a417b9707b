import type { Tx } from './rows.ts';
import type { Tie } from './rules/ties.ts';

/** The structures this person leads, works for or represents, as the registry and the roles know them. */
export const knownTies = async (tx: Tx, person: string): Promise<Tie[]> => {
  const party = await tx
    .selectFrom('registry.structure_party')
    .select('structure')
    .where('kind', '=', 'person')
    .where('identifier', '=', person)
    .execute();
  const held = await tx
    .selectFrom('people.holder')
    .select('structure')
    .where('person', '=', person)
    .where('structure', 'is not', null)
    .execute();
  return [...party, ...held].map(({ structure }): Tie => ({ kind: 'structure', value: structure!, as: 'board' }));
};
