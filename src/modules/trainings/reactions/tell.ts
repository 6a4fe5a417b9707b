import type { Ground } from '../../../platform/ground.ts';
import type { To } from '../../../platform/messages/index.ts';
import { system } from '../../../platform/rights.ts';
import { momentInWords } from '../../../platform/words/format.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { normalPhone } from '../../people/index.ts';
import { tellOfSession } from '../commands/tell-of-session.ts';
import { whomToTell } from '../queries/whom-to-tell.ts';
import type { SessionTold, Told } from '../queries/whom-to-tell.ts';
import { nameIn, placeInWords } from '../views/parts.tsx';
import { words } from '../words/index.ts';

type Key = 'enrolled' | 'waitlisted' | 'moved_up' | 'moved' | 'cancelled';

/** What is said to one cooperative; null when there is nothing to say to it. */
type Say = (told: Told) => Key | null;

const reachable = ({ phone, email }: Told): To | null => {
  const normal = phone ? normalPhone(phone) : null;
  if (normal !== null) return { phone: normal };
  return email ? { email } : null;
};

/** The marks that isolate a value would make one SMS into two. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

const textFor = (key: Key, told: Told, session: SessionTold, more: number): string =>
  bare(
    words(told.lang)(`message.${key}`, {
      structure: nameIn(told.lang, told),
      module: inLang(session.title, told.lang),
      day: momentInWords(told.lang, session.startsAt),
      place: placeInWords(told.lang, session),
      seats: told.seats,
      reason: session.reason,
      more,
    }),
  );

interface Occasion {
  session: string;
  /** The journal entry. */
  entry: string;
  kind: string;
  /** Null: all that have not withdrawn. */
  structures: string[] | null;
  /** Sessions of the same gesture besides this one. */
  more?: number;
}

/** Tells cooperatives of a session that is still to come, each in the language of its contact, once for each occasion. */
export const tell = async (
  ground: Ground,
  { session: id, entry, kind, structures, more = 0 }: Occasion,
  say: Say,
): Promise<void> => {
  const caller = { ground, actor: system, now: new Date() };
  const found = await whomToTell(caller, { session: id, structures });
  if (found === null) return;
  const messages = found.told.flatMap((told) => {
    const [to, key] = [reachable(told), say(told)];
    // Called off meanwhile: what counts is what stands when the message leaves.
    const stale = found.session.state === 'cancelled' && key !== 'cancelled';
    if (to === null || key === null || stale) return [];
    const subject = bare(inLang(found.session.title, told.lang));
    return [{ structure: told.structure, to, lang: told.lang, subject, text: textFor(key, told, found.session, more) }];
  });
  await tellOfSession(caller, { session: id, occasion: entry, kind, messages });
};
