import type { Transaction } from 'kysely';
import { processingSaid } from '../../platform/processing.ts';
import type { Processing } from '../../platform/processing.ts';
import type { RegistryTables } from './tables.ts';
import { words } from './words/index.ts';

type Tx = Transaction<RegistryTables>;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Offices that ended before then and still bear a name. The office, its dates and the sex are counted for ever. */
const pastOfficers = (tx: Tx, before: Date) =>
  tx.selectFrom('registry.officer').select('id').where('until', '<', dayOf(before)).where('name', '<>', '');

/** Contacts that nobody uses since then: nothing in them is counted. */
const pastContacts = (tx: Tx, before: Date) =>
  tx.selectFrom('registry.contact').select('id').where('ended_at', '<', before);

const forgetOfficers = async (tx: Tx, before: Date, limit: number): Promise<number> => {
  const some = await pastOfficers(tx, before).orderBy('id').limit(limit).execute();
  const ids = some.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const forgotten = { name: '', phone: null, person: null };
  await tx.updateTable('registry.officer').set(forgotten).where('id', 'in', ids).execute();
  return ids.length;
};

const forgetContacts = async (tx: Tx, before: Date, limit: number): Promise<number> => {
  const some = await pastContacts(tx, before).orderBy('id').limit(limit).execute();
  const ids = some.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.deleteFrom('registry.contact').where('id', 'in', ids).execute();
  return ids.length;
};

export const processings: Processing[] = [
  {
    name: 'registry.officers_and_contacts',
    basis: 'mission',
    say: (lang) => processingSaid((part) => words(lang)(`processing.${part}`)),
    retention: {
      months: 24,
      least: 1,
      most: 60,
      expired: async ({ tx }, before) =>
        (await pastOfficers(tx, before).execute()).length + (await pastContacts(tx, before).execute()).length,
      anonymise: async ({ tx }, before, limit) => {
        const officers = await forgetOfficers(tx, before, limit);
        const contacts = officers < limit ? await forgetContacts(tx, before, limit - officers) : 0;
        return { records: officers + contacts, facts: [] };
      },
    },
  },
];
