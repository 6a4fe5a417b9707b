import type { Transaction } from 'kysely';
import type { Lang } from '../../platform/words/lang.ts';
import { sides } from './rules/answers.ts';
import { itemsOf } from './rules/instrument.ts';
import type { DiagnosesTables } from './tables.ts';
import { words } from './words/index.ts';

interface Reading {
  tx: Transaction<DiagnosesTables>;
}

export const page = (diagnosis: string): string => `/diagnoses/${diagnosis}`;

/** The structures that these diagnoses are held for, by diagnosis. */
export const titles = async ({ tx }: Reading, records: string[]): Promise<Map<string, string>> => {
  const rows = await tx
    .selectFrom('diagnoses.diagnosis as diagnosis')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'diagnosis.structure')
    .select(['diagnosis.id', 'structure.name'])
    .where('diagnosis.id', 'in', records)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** `coach.A1` as who is asked, and the question. */
export const labels = async ({ tx }: Reading, record: string, lang: Lang): Promise<Record<string, string>> => {
  const found = await tx
    .selectFrom('diagnoses.diagnosis as diagnosis')
    .innerJoin('diagnoses.version as version', 'version.id', 'diagnosis.version')
    .select('version.definition')
    .where('diagnosis.id', '=', record)
    .executeTakeFirst();
  if (!found) return {};
  const t = words(lang);
  const said = itemsOf(found.definition).flatMap(({ code, prompt }) =>
    sides.map((side) => [`${side}.${code}`, `${t(`side.${side}`)} · ${prompt[lang] ?? prompt.fr ?? code}`]),
  );
  return Object.fromEntries(said) as Record<string, string>;
};
