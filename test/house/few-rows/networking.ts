import { answerNeed, openPosting, writePosting } from '../../../src/modules/networking/index.ts';
import { newId } from '../../../src/platform/ids.ts';
import { dayOf } from '../../../src/platform/words/format.ts';
import type { FewRows } from './index.ts';

/** A need of the buyer and an offer of the representative's cooperative, both open; and her answer to the need. */
export const theirs: FewRows['theirs'] = async (as, { structure }) => {
  const [need, offer] = [newId(), newId()];
  const untilOn = dayOf(new Date(Date.now() + 30 * 24 * 3600_000));
  const told = {
    language: 'fr' as const,
    territories: ['MA-09' as const],
    untilOn,
    amountBlank: 'to_discuss' as const,
  };
  await writePosting(as('buyer'), {
    id: need,
    side: 'need',
    asker: { as: 'buyer', organisation: 'Hôtel' },
    told: { ...told, kind: 'sourcing', title: { fr: 'Huile d’argan' } },
  });
  await openPosting(as('buyer'), { id: need, consent: 'online' });
  await writePosting(as('representative'), {
    id: offer,
    side: 'offer',
    asker: { as: 'structure', structure: structure! },
    told: { ...told, kind: 'products', title: { fr: 'Safran' } },
  });
  await openPosting(as('representative'), { id: offer, consent: 'online' });
  const origin = 'http://localhost:3000';
  const [answered] = await answerNeed(as('representative'), { need, structure: structure!, origin });
  return { need, offer, introduction: answered!.about };
};
