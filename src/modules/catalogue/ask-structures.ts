import type { Ground } from '../../platform/ground.ts';
import { system } from '../../platform/rights.ts';
import { settingsFrom } from '../../platform/settings.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { inLang as said } from '../../platform/words/trilingual.ts';
import { howToReach, normalPhone } from '../people/index.ts';
import { askIfStill } from './commands/ask-if-still.ts';
import { structuresToAsk } from './queries/to-ask.ts';
import type { ToAsk } from './queries/to-ask.ts';
import { bare, structureIn } from './views/say.ts';
import { words } from './words/index.ts';

/** As many a day, so that a house that wakes up does not write to everybody at once. */
const aDay = 200;

/** More than these are not told apart by SMS: one answer stands for all. */
const namedBySms = 5;

const textOf = (one: ToAsk, lang: Lang, bySms: boolean): string => {
  const t = words(lang);
  const [structure, count] = [structureIn(lang, one), one.products.length];
  if (!bySms) return t('message.still', { structure, count });
  const names = one.names.map((name) => said(name, lang));
  if (count === 1) return t('message.season_one', { structure, product: names[0] ?? '' });
  if (count > namedBySms) return t('message.season_many', { structure, count });
  const products = names.map((name, at) => `${at + 1} ${name}`).join(lang === 'ar' ? '، ' : ', ');
  return t('message.season_some', { structure, products });
};

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
    const text = bare(textOf(one, lang, 'phone' in to));
    const actionUrl = `${origin}/${lang}/me/structures/${one.structure}/products`;
    await askIfStill(caller, { structure: one.structure, products: one.products, lang, to, text, actionUrl });
  }
};
