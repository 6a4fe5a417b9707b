// What networking needs to exist, each thing through its own verb.
import { openPosting, writePosting } from '../../src/modules/networking/index.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { person } from './registry.ts';

export const noon = new Date('2026-11-18T12:00:00Z');

type As = (actor?: Actor, now?: Date) => Caller;
type Written = Parameters<typeof writePosting>[1];
export type Told = Written['told'];

/** Fifty litres of argan oil for Casablanca, before Christmas. */
export const someTold = (changes: Partial<Told> = {}): Told => ({
  kind: 'sourcing',
  language: 'fr',
  title: { fr: 'Huile d’argan pour un hôtel' },
  concepts: ['argan-oil'],
  territories: ['MA-09'],
  place: 'MA-CAS',
  quantity: 50,
  unit: 'l',
  per: 'month',
  amountBlank: 'to_discuss',
  untilOn: '2026-12-20',
  ...changes,
});

export const aBuyer = (): Actor => person('buyer');

const hotel: Written['asker'] = { as: 'buyer', organisation: 'Hôtel Atlas' };

/** A draft, by a buyer unless told otherwise. */
export const someDraft = async (
  as: As,
  {
    by = aBuyer(),
    told = {},
    now = noon,
    ...changes
  }: Partial<Omit<Written, 'told'>> & { by?: Actor; told?: Partial<Told>; now?: Date } = {},
) => {
  const id = newId();
  await writePosting(as(by, now), { id, side: 'need', asker: hotel, told: someTold(told), ...changes });
  return { id, by };
};

/** The same, shown to everybody. */
export const someOpen = async (
  as: As,
  changes: Parameters<typeof someDraft>[1] & { consent?: 'online' | 'paper' | 'spoken' } = {},
) => {
  const { consent = 'online', ...draft } = changes;
  const made = await someDraft(as, draft);
  await openPosting(as(made.by, draft.now ?? noon), { id: made.id, consent });
  return made;
};
