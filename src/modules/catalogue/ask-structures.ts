import type { Ground } from '../../platform/ground.ts';
import { system } from '../../platform/rights.ts';
import { settingsFrom } from '../../platform/settings.ts';
import { howToReach, normalPhone } from '../people/index.ts';
import { askIfStill } from './commands/ask-if-still.ts';
import { structuresToAsk } from './queries/to-ask.ts';
import type { ToAsk } from './queries/to-ask.ts';
import { structureIn } from './views/say.ts';
import { words } from './words/index.ts';

/** The marks that isolate a value would make one SMS into two. */
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** As many a day, so that a house that wakes up does not write to everybody at once. */
const aDay = 200;

const reached = async (ground: Ground, one: ToAsk) => {
  const account = one.person
    ? (await howToReach({ ground, actor: system, now: new Date() }, { people: [one.person] })).get(one.person)
    : undefined;
  const [phone, email] = [normalPhone(account?.phone ?? one.phone ?? ''), account?.email ?? one.email];
  const lang = account?.lang ?? one.lang;
  if (phone !== null) return { lang, to: { phone } };
  return email ? { lang, to: { email } } : null;
};

/** Asks by message, in the morning, those whose season is about to begin or whose word has grown old. */
export const askStructures = async (ground: Ground, now = new Date()): Promise<void> => {
  const caller = { ground, actor: system, now };
  const { origin } = settingsFrom(process.env);
  for (const one of await structuresToAsk(caller, { limit: aDay })) {
    const where = await reached(ground, one);
    if (where === null) continue;
    const { lang, to } = where;
    const text = bare(words(lang)('message.still', { structure: structureIn(lang, one), count: one.products.length }));
    const actionUrl = `${origin}/${lang}/me/structures/${one.structure}/products`;
    await askIfStill(caller, { structure: one.structure, products: one.products, lang, to, text, actionUrl });
  }
};
