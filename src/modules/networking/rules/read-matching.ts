import type { Known, Matching, Need, Offer } from './matching.ts';
import {
  amountAt,
  numbered,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  wholeAt,
} from '../../../platform/methods/read-fields.ts';
import { malformed } from '../../../platform/methods/refusal.ts';

const monthsAt = (where: string, value: unknown): number[] => {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((month) => Number.isInteger(month) && month >= 1 && month <= 12))
    return value as number[];
  throw malformed(where, 'des mois de 1 à 12', 'شهور من 1 إلى 12', 'months from 1 to 12');
};

const shareAt = (where: string, value: unknown): number => {
  const share = amountAt(where, value) ?? 1;
  if (share <= 1) return share;
  throw malformed(where, 'une part entre 0 et 1', 'نسبة بين 0 و1', 'a share from 0 to 1');
};

const placeAt = (where: string, value: unknown): string | null =>
  value === undefined || value === null ? null : textAt(where, value);

const needOf = (one: Record<string, unknown>, n: number): Need => {
  const at = (field: string): [string, unknown] => [`needs[${n}].${field}`, one[field]];
  const id = textAt(...at('id'));
  return {
    id,
    buyer: placeAt(...at('buyer')) ?? id,
    activities: textsAt(...at('activities')),
    territories: textsAt(...at('territories')),
    everywhere: false,
    place: placeAt(...at('place')),
    quantity: amountAt(...at('quantity')),
    least: shareAt(...at('least')),
    months: monthsAt(...at('months')),
    languages: textsAt(...at('languages')),
    interpreted: one['interpreted'] === true,
    labels: textsAt(...at('labels')),
    seats: wholeAt(...at('seats'), 1, 3),
    refuses: new Set(textsAt(...at('refuses'))),
    counted: null,
    passed: new Set(),
  };
};

const offerOf = (one: Record<string, unknown>, n: number): Offer => {
  const at = (field: string): [string, unknown] => [`offers[${n}].${field}`, one[field]];
  const territory = placeAt(...at('territory'));
  return {
    id: textAt(...at('cooperative')),
    activities: textsAt(...at('activities')),
    territory,
    region: territory && territory.split('-').slice(0, 2).join('-'),
    capacity: amountAt(...at('capacity')),
    makes: [],
    months: monthsAt(...at('months')),
    languages: textsAt(...at('languages')),
    labels: textsAt(...at('labels')),
    most: wholeAt(...at('most'), 1, 3),
    waited: wholeAt(...at('waited'), 0, 0),
    refuses: new Set(textsAt(...at('refuses'))),
    delivered: 0,
    lost: 0,
  };
};

const OUTCOMES = ['offered', 'declined', 'met', 'delivered', 'lost'];

/** Who met before, and what became of it. A cooperative that is not among the offers is passed over. */
const recall = (value: unknown, offers: Offer[], numbers: Map<string, number>): Known => {
  const known: Known = new Map();
  objectsAt('history', value).forEach((one, n) => {
    const cooperative = textAt(`history[${n}].cooperative`, one['cooperative']);
    const outcome = one['outcome'] ?? 'met';
    if (!OUTCOMES.includes(outcome as string))
      throw malformed(`history[${n}].outcome`, OUTCOMES.join(', '), OUTCOMES.join('، '), OUTCOMES.join(', '));
    const number = numbers.get(cooperative);
    if (number === undefined) return;
    if (outcome === 'delivered') offers[number]!.delivered++;
    if (outcome === 'lost') offers[number]!.lost++;
    if (outcome === 'offered') return;
    const buyer = textAt(`history[${n}].buyer`, one['buyer']);
    known.set(buyer, (known.get(buyer) ?? new Set()).add(cooperative));
  });
  return known;
};

const exposureAt = (value: unknown): Matching['exposure'] => {
  if (value === undefined || value === null) return null;
  const fields = objectAt('exposure', value);
  const within = wholeAt('exposure.within', fields['within'] ?? 'absent', 1, 1);
  return { within, beyond: wholeAt('exposure.beyond', fields['beyond'], 0, 2) };
};

/** The needs, offers and history of a file, as JSON. Throws MethodRefused with the path of what cannot be read. */
export const readMatching = (input: unknown): Matching => {
  const file = objectAt('', input);
  const needs = objectsAt('needs', file['needs'], true).map(needOf);
  const offers = objectsAt('offers', file['offers'], true).map(offerOf);
  numbered(
    'needs',
    needs.map(({ id }) => id),
  );
  const numbers = numbered(
    'offers',
    offers.map(({ id }) => id),
  );
  const known = recall(file['history'], offers, numbers);
  return { needs, offers, known, exposure: exposureAt(file['exposure']), seed: (file['seed'] ?? 0) as number | string };
};
