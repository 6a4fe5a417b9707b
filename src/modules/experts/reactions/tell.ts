import type { Ground } from '../../../platform/ground.ts';
import { reaction } from '../../../platform/jobs/reactions.ts';
import type { Happened } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { howToReach, normalPhone } from '../../people/index.ts';
import { tellOfMission } from '../commands/tell-of-mission.ts';
import { whomToTell } from '../queries/whom-to-tell.ts';
import type { Party } from '../queries/whom-to-tell.ts';
import { words } from '../words/index.ts';
import { structureIn } from '../views/say.ts';

type Key = 'proposed' | 'accepted' | 'done' | 'cancelled';

/** The marks that isolate a value would make one SMS into two. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** Where one side is written to: an expert's account, what the office knows of her, or the structure's contact. */
const reached = async (ground: Ground, party: Party) => {
  const account = party.person
    ? (await howToReach({ ground, actor: system, now: new Date() }, { people: [party.person] })).get(party.person)
    : undefined;
  const phone = normalPhone(account?.phone ?? party.phone ?? '');
  const email = account?.email ?? party.email;
  const lang = account?.lang ?? party.lang;
  if (phone !== null) return { lang, to: { phone } };
  return email ? { lang, to: { email } } : null;
};

/** Tells one side of a mission what the other did, in its language. */
const told = (fact: string, key: Key, side: 'expert' | 'structure') =>
  reaction(fact, `experts.tell_${key}`, async (ground: Ground, { about, entry }: Happened) => {
    const caller = { ground, actor: system, now: new Date() };
    const found = await whomToTell(caller, { mission: about, side });
    if (found === null) return;
    const where = await reached(ground, found.party);
    if (where === null) return;
    const { lang, to } = where;
    const text = bare(
      words(lang)(`message.${key}`, {
        structure: structureIn(lang, found),
        subject: found.subject,
        expert: found.expertName,
      }),
    );
    // Who has no account could not open the page.
    const opens = side === 'structure' || found.party.person !== null;
    const actionUrl = opens ? `${settingsFrom(process.env).origin}/${lang}/missions/${about}` : null;
    await tellOfMission(caller, { mission: about, entry, kind: `experts.${key}`, lang, to, text, actionUrl });
  });

export const telling = [
  told('experts.expert_proposed', 'proposed', 'expert'),
  told('experts.mission_accepted', 'accepted', 'structure'),
  told('experts.hours_noted', 'done', 'structure'),
  told('experts.mission_cancelled', 'cancelled', 'expert'),
];
