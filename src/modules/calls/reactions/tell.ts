import type { Ground } from '../../../platform/ground.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { system } from '../../../platform/rights.ts';
import type { To } from '../../../platform/messages/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { howToReach, normalPhone } from '../../people/index.ts';
import { tellOfApplication } from '../commands/tell-of-application.ts';
import { application } from '../queries/application.ts';
import type { ApplicationShown } from '../queries/application.ts';
import { whomToTell } from '../queries/whom-to-tell.ts';
import type { WhomToTell } from '../queries/whom-to-tell.ts';
import { words } from '../words/index.ts';

/** Those who may hear something: whoever holds the pen, the cooperative's contact, the phone of its mandate. */
export type Hearer = 'pen' | 'contact' | 'agreed_contact' | 'mandate';

export interface Telling {
  application: ApplicationShown;
  whom: WhomToTell;
  t: ReturnType<typeof words>;
  lang: Lang;
  origin: string;
  secret: string;
}

interface Said {
  kind: string;
  to: Hearer[];
  text: string;
  actionUrl?: string;
}

const reachable = (phone: string | null | undefined, email: string | null | undefined): To[] => {
  const normal = phone ? normalPhone(phone) : null;
  if (normal !== null) return [{ phone: normal }];
  return email ? [{ email }] : [];
};

const addresses = async (ground: Ground, whom: WhomToTell, hearers: Hearer[], now: Date): Promise<To[]> => {
  const { pen, contact, mandate } = whom;
  const reach = (await howToReach({ ground, actor: system, now }, { people: [pen] })).get(pen);
  const of: Record<Hearer, To[]> = {
    pen: reachable(reach?.phone, reach?.email),
    contact: reachable(contact?.phone, contact?.email),
    agreed_contact: contact?.agreed ? reachable(contact.phone, contact.email) : [],
    mandate: reachable(mandate?.phone, null),
  };
  const all = hearers.flatMap((hearer) => of[hearer]);
  return [...new Map(all.map((to) => [JSON.stringify(to), to])).values()];
};

/** The marks that isolate a value would make one SMS into two. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/**
 * Says something of an application once, in its language, to those who are to hear it.
 * @param occasion the journal entry or reminder that it is said for.
 */
export const tell = async (
  ground: Ground,
  { id, occasion, now = new Date() }: { id: string; occasion: string; now?: Date },
  say: (telling: Telling) => Promise<Said | null> | Said | null,
): Promise<void> => {
  const caller = { ground, actor: system, now };
  const { origin, secret } = settingsFrom(process.env);
  const [shown, whom] = [await application(caller, { id }), await whomToTell(caller, { id })];
  const lang = shown.language;
  const t = words(lang);
  const said = await say({ application: shown, whom, t, lang, origin, secret });
  if (said === null) return;
  await tellOfApplication(caller, {
    application: id,
    occasion,
    kind: said.kind,
    lang,
    to: await addresses(ground, whom, said.to, now),
    subject: bare(t('message.subject', { structure: shown.structure.name, call: inLang(shown.callTitle, lang) })),
    text: bare(said.text),
    ...(said.actionUrl === undefined ? {} : { actionUrl: said.actionUrl }),
  });
};
