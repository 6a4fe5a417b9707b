import type { Ground } from '../../../platform/ground.ts';
import { reaction } from '../../../platform/jobs/reactions.ts';
import type { Happened } from '../../../platform/jobs/reactions.ts';
import type { To } from '../../../platform/messages/index.ts';
import { system } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { howToReach, personName } from '../../people/index.ts';
import { tellOfClaim } from '../commands/tell-of-claim.ts';
import { claimToTell } from '../queries/claim-to-tell.ts';
import { words } from '../words/index.ts';

/** The marks that isolate a value would make one SMS into two. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

interface Hearing {
  hearer: 'contact' | 'person';
  phone: string | null;
  email: string | null;
  lang: Lang;
  structure: string;
}

const say = async (ground: Ground, claim: string, to: Hearing, text: string): Promise<void> => {
  const { hearer, phone, email, lang, structure } = to;
  const address: To | null = phone !== null ? { phone } : email !== null ? { email } : null;
  if (address === null) return;
  const subject = 'email' in address ? { subject: bare(words(lang)('message.claim_subject', { structure })) } : {};
  const message = { to: address, lang, kind: `registry.claim_${hearer}`, text: bare(text), ...subject };
  await tellOfClaim({ ground, actor: system, now: new Date() }, { claim, hearer, message });
};

const claimOf = ({ payload }: Happened): string => String(payload?.['claim']);

/** The cooperative hears that somebody asks to speak for it, in its language; unless it is the one who asks. */
const tellContact = reaction('registry.structure_claimed', 'registry.tell_claimed', async (ground, happened) => {
  const caller = { ground, actor: system, now: new Date() };
  const claim = claimOf(happened);
  const { structure, person, contactPerson, phone, email, language } = await claimToTell(caller, { claim });
  const own = (await howToReach(caller, { people: [person] })).get(person);
  if (contactPerson === person || (phone !== null && phone === own?.phone)) return;
  const lang = language ?? 'ar';
  const t = words(lang);
  const name = (await personName(caller, person)) || t('message.somebody');
  await say(
    ground,
    claim,
    { hearer: 'contact', phone, email, lang, structure },
    t('message.claimed', { structure, name }),
  );
});

/** Whoever asked hears what was answered, and why when it is no. */
const tellAnswer = (answer: 'approved' | 'declined') =>
  reaction(`registry.claim_${answer}`, `registry.tell_claim_${answer}`, async (ground, happened) => {
    const caller = { ground, actor: system, now: new Date() };
    const claim = claimOf(happened);
    const { structure, person, reason } = await claimToTell(caller, { claim });
    const reach = (await howToReach(caller, { people: [person] })).get(person);
    if (!reach) return;
    const text = words(reach.lang)(`message.claim_${answer}`, { structure, reason: reason ?? '' });
    await say(ground, claim, { ...reach, hearer: 'person', structure }, text);
  });

/** For the room's `jobs.ts`. */
export const claimReactions = [tellContact, tellAnswer('approved'), tellAnswer('declined')];
