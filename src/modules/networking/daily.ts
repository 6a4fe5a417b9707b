import type { Daily, DailyFact, Waiting } from '../../platform/daily.ts';
import type { Caller } from '../../platform/ground.ts';
import { holds, holdsSomewhere } from '../../platform/rights.ts';
import { intakes } from './queries/intake.ts';
import { myIntroductions } from './queries/my-introductions.ts';
import { officeIntroductions } from './queries/office-introductions.ts';
import { officePostings } from './queries/office-postings.ts';
import { mayOpenOffice } from './policy.ts';
import { words } from './words/index.ts';

type Key =
  | 'to_call'
  | 'buyer_silent'
  | 'differ'
  | 'reported'
  | 'needs_to_write'
  | 'offers_to_write'
  | 'rows_to_review'
  | 'my_answer';

const one = (key: Key, count: number, href: string): Waiting => ({
  code: `networking.${key}`,
  count,
  say: (lang) => words(lang)(`waits.${key}`, { count }),
  href,
});

/** Introductions that wait for a person of the office, list by list. */
const inIntroductions = async (caller: Caller): Promise<Waiting[]> => {
  const { counts } = await officeIntroductions(caller, { queue: 'to_call' });
  return (['to_call', 'buyer_silent', 'differ', 'reported'] as const).map((queue) =>
    one(queue, counts[queue], `/office/introductions?queue=${queue}`),
  );
};

/** Needs and offers that somebody said aloud, and lists whose rows nobody has reviewed yet. */
const inPostings = async (caller: Caller): Promise<Waiting[]> => {
  const needs = await officePostings(caller, { side: 'need' });
  const offers = await officePostings(caller, { side: 'offer' });
  const lists = [
    ...(await intakes(caller, { side: 'need' })).map((list) => ({ ...list, path: '/office/needs/lists' })),
    ...(await intakes(caller, { side: 'offer' })).map((list) => ({ ...list, path: '/office/offers/lists' })),
  ];
  return [
    one('needs_to_write', needs.counts.spoken ?? 0, '/office/needs?state=spoken'),
    one('offers_to_write', offers.counts.spoken ?? 0, '/office/offers?state=spoken'),
    ...lists.map(({ id, waiting, path }) => one('rows_to_review', waiting, `${path}/${id}`)),
  ];
};

const mine = async (caller: Caller): Promise<Waiting[]> => {
  const { rows } = await myIntroductions(caller, {});
  return [one('my_answer', rows.filter(({ awaited }) => awaited).length, '/me/introductions')];
};

type Told = 'need_opened' | 'introduced' | 'opportunity_counted';

const told = (name: Told, href: string, record?: string): DailyFact => ({
  fact: `networking.${name}`,
  say: (lang, count) => words(lang)(`changed.${name}`, { count }),
  href,
  record,
});

/** What waits for a cooperative or a buyer, for the office that brings them together, and what changed. */
export const daily: Daily = {
  waits: async (caller) => [
    ...(await mine(caller)),
    ...(mayOpenOffice(caller.actor) ? await inIntroductions(caller) : []),
    ...(holdsSomewhere(caller.actor, ['programme_officer', 'field_agent']) ? await inPostings(caller) : []),
  ],
  facts: [
    told('need_opened', '/office/needs', '/office/needs'),
    told('introduced', '/office/introductions?queue=all', '/office/introductions'),
    told('opportunity_counted', '/office/opportunities'),
  ],
  tellsAll: (actor) => holds(actor, ['programme_officer']),
};
