import { followConsents } from '../people/index.ts';
import { endPostings } from './ending.ts';
import type { NetworkingContext } from './rows.ts';

// Whoever takes the agreement back is in no list, no feed and no export when the sentence is said.
followConsents('networking.postings', async (context: NetworkingContext, ended) => {
  const subjects = ended.filter(({ purpose }) => purpose === 'be_introduced').map(({ subject }) => subject);
  return endPostings(context, {
    which: (posting) => posting.where('consent_subject', 'in', subjects.length > 0 ? subjects : [null]),
    state: 'withdrawn',
    why: 'consent_withdrawn',
  });
});
