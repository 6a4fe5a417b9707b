import type { Whereabouts } from '../../platform/rights.ts';
import type { ToldFact } from '../../platform/told.ts';
import { OneId } from './inputs.ts';
import { query } from './room.ts';
import { words } from './words/index.ts';

type Told =
  | 'call_published'
  | 'call_closed'
  | 'closing_moved'
  | 'laureates_announced'
  | 'journal_published'
  | 'application_submitted';

const told = (
  name: Told,
  rest: Pick<ToldFact, 'to' | 'where' | 'dataset'> = { to: 'anyone', dataset: 'calls' },
): ToldFact => ({
  fact: `calls.${name}`,
  say: (lang) => words(lang)(`told.${name}`),
  ...rest,
});

const whereIsApplication = query(OneId, async ({ tx }, { id }): Promise<Whereabouts | null> => {
  const row = await tx
    .selectFrom('calls.application as application')
    .innerJoin('calls.call as call', 'call.id', 'application.call')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
    .select(['edition.programme', 'structure.region', 'structure.id as structure'])
    .where('application.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
});

/** What happens to a call is public; that an application came is for the officers of its programme. */
export const tells: readonly ToldFact[] = [
  told('call_published'),
  told('closing_moved'),
  told('call_closed'),
  told('laureates_announced'),
  told('journal_published'),
  told('application_submitted', {
    to: ['programme_officer'],
    where: (caller, id) => whereIsApplication(caller, { id }),
  }),
];
