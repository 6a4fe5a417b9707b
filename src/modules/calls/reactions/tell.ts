import type { Ground } from '../../../platform/ground.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { system } from '../../../platform/rights.ts';
import type { To } from '../../../platform/messages/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang } from '../../../platform/words/trilingual.ts';
import { howToReach, normalPhone } from '../../people/index.ts';
import { tellOfApplication } from '../commands/tell-of-application.ts';
import type { ApplicationMessage } from '../commands/tell-of-application.ts';
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

interface Address {
  to: To;
  lang: Lang;
}

/** Each address once, in the language of whoever is named first there. */
const addresses = async (
  ground: Ground,
  { whom, filed, hearers, now }: { whom: WhomToTell; filed: Lang; hearers: Hearer[]; now: Date },
): Promise<Address[]> => {
  const { pen, contact, mandate } = whom;
  const reach = (await howToReach({ ground, actor: system, now }, { people: [pen] })).get(pen);
  const known = reachable(contact?.phone, contact?.email);
  const of: Record<Hearer, { at: To[]; lang: Lang }> = {
    pen: { at: reachable(reach?.phone, reach?.email), lang: reach?.lang ?? filed },
    contact: { at: known, lang: contact?.lang ?? filed },
    agreed_contact: { at: contact?.agreed ? known : [], lang: contact?.lang ?? filed },
    mandate: { at: reachable(mandate?.phone, null), lang: filed },
  };
  const all = hearers.flatMap((hearer) => of[hearer].at.map((to) => ({ to, lang: of[hearer].lang })));
  return [...new Map(all.toReversed().map((one) => [JSON.stringify(one.to), one])).values()].toReversed();
};

/** The marks that isolate a value would make one SMS into two. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/**
 * Says something of an application once to those who are to hear it: to whoever holds the pen and to the cooperative's
 * contact in their own languages, to the phone of a mandate in that of the application.
 * @param occasion the journal entry or reminder that it is said for.
 * @param say what is said in the language of its telling; the same hearers in each.
 */
export const tell = async (
  ground: Ground,
  { id, occasion, now = new Date() }: { id: string; occasion: string; now?: Date },
  say: (telling: Telling) => Promise<Said | null> | Said | null,
): Promise<void> => {
  const caller = { ground, actor: system, now };
  const { origin, secret } = settingsFrom(process.env);
  const [shown, whom] = [await application(caller, { id }), await whomToTell(caller, { id })];
  const saidIn = (lang: Lang) => say({ application: shown, whom, t: words(lang), lang, origin, secret });
  const filed = shown.language;
  const first = await saidIn(filed);
  if (first === null) return;
  const messages: ApplicationMessage[] = [];
  for (const { to, lang } of await addresses(ground, { whom, filed, hearers: first.to, now })) {
    const { text, actionUrl } = (await saidIn(lang)) ?? first;
    const values = { structure: shown.structure.name, call: inLang(shown.callTitle, lang) };
    const subject = bare(words(lang)('message.subject', values));
    messages.push({ lang, to, subject, text: bare(text), ...(actionUrl === undefined ? {} : { actionUrl }) });
  }
  await tellOfApplication(caller, { application: id, occasion, kind: first.kind, messages });
};
