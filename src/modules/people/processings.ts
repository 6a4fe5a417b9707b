import { sql } from 'kysely';
import type { Fact } from '../../platform/journal/fact.ts';
import type { Processing } from '../../platform/processing.ts';
import { system } from '../../platform/rights.ts';
import { closeAccount } from './commands/close-account.ts';
import type { PeopleContext } from './rows.ts';
import { words } from './words/index.ts';

type Reading = Pick<PeopleContext, 'tx' | 'now'>;

/** Open accounts that nobody came to since then, whose roles are all over: what is left of them is a number. */
const asleep = ({ tx, now }: Reading, before: Date) =>
  tx
    .selectFrom('people.person as person')
    .select('person.id')
    .where('person.closed_at', 'is', null)
    .where('person.created_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('people.session')
            .select(sql`1`.as('one'))
            .whereRef('people.session.person', '=', 'person.id')
            .where('last_seen_at', '>=', before),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('people.role_grant as held')
            .select(sql`1`.as('one'))
            .whereRef('held.person', '=', 'person.id')
            .where('held.revoked_at', 'is', null)
            .where((either) => either.or([either('held.until_at', 'is', null), either('held.until_at', '>', now)])),
        ),
      ),
    );

const closeSome = async (context: PeopleContext, before: Date, limit: number) => {
  const some = await asleep(context, before).orderBy('person.id').limit(limit).execute();
  const facts: Fact[] = [];
  for (const { id } of some) facts.push(...(await closeAccount.within({ ...context, actor: system }, { person: id })));
  return { records: some.length, facts };
};

export const processings: Processing[] = [
  {
    name: 'people.account',
    basis: 'contract',
    say: (lang) => {
      const t = words(lang);
      return {
        title: t('processing.account.title'),
        persons: t('processing.account.persons'),
        data: t('processing.account.data'),
        purpose: t('processing.account.purpose'),
        recipients: t('processing.account.recipients'),
        since: t('processing.account.since'),
      };
    },
    retention: {
      months: 36,
      least: 12,
      most: 60,
      expired: async (context, before) => (await asleep(context, before).execute()).length,
      anonymise: closeSome,
    },
  },
];
