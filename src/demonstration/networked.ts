import type { Ground } from '../platform/ground.ts';
import { offer } from './catalogue.ts';
import { advise } from './experts.ts';

/** What networking begins with: what cooperatives offer, and those who advise them. */
export const offerAndAdvise = async (
  ground: Ground,
  story: Parameters<typeof offer>[1] &
    Omit<Parameters<typeof advise>[1], 'account'> & { accounts: Map<string, string> },
): Promise<void> => {
  await offer(ground, story);
  await advise(ground, { ...story, account: story.accounts.get('expert') ?? '' });
};
