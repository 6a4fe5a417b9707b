import type { Ground } from '../../../platform/ground.ts';
import { reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { dateInWords, dayOf } from '../../../platform/words/format.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { normalPhone } from '../../people/index.ts';
import { tellCooperative } from '../commands/tell-cooperative.ts';
import { whomToTell } from '../queries/whom-to-tell.ts';
import type { WhomToTell } from '../queries/whom-to-tell.ts';
import { words } from '../words/index.ts';

type Key = 'enrolled' | 'moved_up' | 'waitlisted' | 'visit_planned';

interface Occasion {
  engagement: string;
  visit?: string;
  /** The journal entry. */
  entry: string;
}

/** What happened long ago, told by an import or a demonstration, is not announced today. */
const freshFor = 3 * 86_400_000;

/** The marks that isolate a value would make one SMS into two. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

const reachable = ({ phone, email }: WhomToTell) => {
  const normal = phone ? normalPhone(phone) : null;
  if (normal !== null) return { phone: normal };
  return email ? { email } : null;
};

/** Tells a cooperative, in the language of its contact, when what is to be told still stands as the message leaves. */
const tell = async (
  ground: Ground,
  { engagement, visit, entry }: Occasion,
  say: (told: WhomToTell, today: string) => Key | null,
): Promise<void> => {
  const caller = { ground, actor: system, now: new Date() };
  const told = await whomToTell(caller, { engagement, visit: visit ?? null });
  const [to, key] = told ? [reachable(told), say(told, dayOf(caller.now))] : [null, null];
  if (!told || to === null || key === null) return;
  const { lang } = told;
  const text = words(lang)(`message.${key}`, {
    structure: (lang === 'ar' && told.nameAr) || told.name,
    programme: inLang(told.programme, lang),
    day: told.visit ? dateInWords(lang, told.visit.on) : '',
  });
  const kind = `accompaniment.${key}`;
  const subject = bare(inLang(told.programme, lang));
  await tellCooperative(caller, { engagement, occasion: entry, kind, to, lang, subject, text: bare(text) });
};

const isFresh = ({ since }: WhomToTell): boolean => Date.now() - since.getTime() < freshFor;

const tellVisit = (ground: Ground, { about, entry, payload }: { about: string; entry: string; payload?: object }) => {
  const engagement = String((payload as { engagement?: string } | undefined)?.engagement);
  return tell(ground, { engagement, visit: about, entry }, (told, today) => {
    const { visit } = told;
    return visit?.state === 'planned' && visit.on > today && isFresh(told) ? 'visit_planned' : null;
  });
};

export const tellings = [
  reaction('accompaniment.enrolled', 'accompaniment.tell_enrolled', (ground, { about, entry, payload }) =>
    tell(ground, { engagement: about, entry }, (told) => {
      if (told.state !== 'enrolled' || !isFresh(told)) return null;
      return payload?.['from'] === 'waiting_list' ? 'moved_up' : 'enrolled';
    }),
  ),
  reaction('accompaniment.waitlisted', 'accompaniment.tell_waitlisted', (ground, { about, entry }) =>
    tell(ground, { engagement: about, entry }, (told) =>
      told.state === 'waitlisted' && isFresh(told) ? 'waitlisted' : null,
    ),
  ),
  reaction('accompaniment.visit_planned', 'accompaniment.tell_visit_planned', tellVisit),
  reaction('accompaniment.visit_moved', 'accompaniment.tell_visit_moved', tellVisit),
];
