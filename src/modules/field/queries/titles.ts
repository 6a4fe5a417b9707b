import type { Context } from '../../../platform/command.ts';
import { actNamed } from '../../../platform/field/index.ts';
import type { FieldTables } from '../tables.ts';

const isId = (record: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(record);

/** What the records of these acts are called, each act's room asked once; by record. */
export const titlesOf = async (
  context: Omit<Context<FieldTables>, 'later'>,
  acts: readonly { name: string; record: string }[],
): Promise<Map<string, string>> => {
  const byName = Map.groupBy(acts, ({ name }) => name);
  const titles = new Map<string, string>();
  for (const [name, some] of byName) {
    const records = [...new Set(some.map(({ record }) => record).filter(isId))];
    const found = records.length > 0 ? await actNamed(name)?.titles?.(context, records) : undefined;
    for (const [record, title] of found ?? []) titles.set(record, title);
  }
  return titles;
};
