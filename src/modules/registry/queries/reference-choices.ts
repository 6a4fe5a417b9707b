import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { RegistryTables } from '../tables.ts';
import type { ChainWords } from '../directory/question.ts';

export interface Choices {
  chains: ChainWords[];
  labelChoices: { code: string; title: Trilingual }[];
}

/** What a structure's forms offer: the reference in use, and what the structure itself has of what was retired since. */
export const choicesFor = async (tx: Transaction<RegistryTables>, structure: string): Promise<Choices> => {
  const { rows: chains } = await sql<ChainWords>`select code, title, also from registry.value_chain
    where not retired or code in (select value_chain from registry.structure_value_chain where structure = ${structure})
    order by code`.execute(tx);
  const { rows: labelChoices } = await sql<Choices['labelChoices'][number]>`select code, title from registry.label
    where not retired or code in (select label from registry.structure_label where structure = ${structure})
    order by code`.execute(tx);
  return { chains, labelChoices };
};
