import { openExceptionally } from '../../../src/modules/privacy/commands/open-exceptionally.ts';
import type { FewRows } from './index.ts';

export const rows: FewRows['rows'] = async () => ({ processing: 'people.account' });

/** An agent of another region reaches the structure for an hour. */
export const theirs: FewRows['theirs'] = async (as, made) => {
  const asked = { structure: made['structure']!, reason: 'Une visite urgente ce soir.', hours: 1 };
  return { opening: (await openExceptionally(as('other_field_agent'), asked)).at(-1)!.about };
};
