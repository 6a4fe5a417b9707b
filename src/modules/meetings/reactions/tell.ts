import type { Caller, Ground } from '../../../platform/ground.ts';
import type { To } from '../../../platform/messages/index.ts';
import { system } from '../../../platform/rights.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { dateInWords, dayOf } from '../../../platform/words/format.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { howToReach, normalPhone } from '../../people/index.ts';
import { tellParticipants } from '../commands/tell-participants.ts';
import { linkOf } from '../link.ts';
import { whomToTell } from '../queries/whom-to-tell.ts';
import type { DayTold, Told } from '../queries/whom-to-tell.ts';
import { placeInWords } from '../views/parts.tsx';

const reachable = ({ phone, email }: Told): To | null => {
  const normal = phone ? normalPhone(phone) : null;
  if (normal !== null) return { phone: normal };
  return email ? { email } : null;
};

/** Who gave no number for the day is reached by her account. */
const accountsOf = async (caller: Caller, told: readonly Told[]): Promise<(one: Told) => Told> => {
  const people = told.flatMap((one) => (one.phone === null && one.email === null ? (one.person ?? []) : []));
  const known = await howToReach(caller, { people });
  return (one) => {
    const account = one.phone === null && one.email === null && one.person !== null ? known.get(one.person) : undefined;
    return account === undefined
      ? one
      : { ...one, ...{ phone: account.phone, email: account.email, lang: account.lang } };
  };
};

/** The marks that isolate a value would make one SMS into two. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

export interface Occasion {
  day: string;
  /** The journal entry. */
  entry: string;
  kind: string;
  /** Null: all that have not withdrawn. */
  participants: string[] | null;
  /** Without a link where there is nothing to open. */
  link?: boolean;
}

/** What is said to one; null when there is nothing to say to her. */
export type Say = (told: Told, day: DayTold, values: Record<string, string>) => string | null;

/** What was done days ago, told by an import or a demonstration, is not announced today. */
const freshFor = 3 * 86_400_000;

const isStale = (day: DayTold, told: Told, now: Date): boolean =>
  day.heldOn < dayOf(now) ||
  now.getTime() - Math.max(day.changedAt.getTime(), told.invitedAt?.getTime() ?? 0) > freshFor;

/** Tells participants of a day, each in her language with the link to her pages, once for each occasion. */
export const tell = async (
  ground: Ground,
  { day: id, entry, kind, participants, link = true }: Occasion,
  say: Say,
): Promise<void> => {
  const caller = { ground, actor: system, now: new Date() };
  const found = await whomToTell(caller, { day: id, participants });
  if (found === null) return;
  const { day } = found;
  const { origin, secret } = settingsFrom(process.env);
  const reach = await accountsOf(caller, found.told);
  const messages = found.told.map(reach).flatMap((told) => {
    const { participant, lang } = told;
    const to = reachable(told);
    const values = {
      title: inLang(day.title, lang),
      day: dateInWords(lang, day.heldOn),
      place: placeInWords(lang, day),
      reason: day.reason,
    };
    const text = to === null || isStale(day, told, caller.now) ? null : say(told, day, values);
    if (to === null || text === null) return [];
    const actionUrl = link ? { actionUrl: `${origin}/${lang}/m/${linkOf(secret, participant, told.linkVersion)}` } : {};
    return [{ participant, to, lang, subject: bare(values.title), text: bare(text), ...actionUrl }];
  });
  await tellParticipants(caller, { day: id, occasion: entry, kind, messages });
};
