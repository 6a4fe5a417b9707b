import { foldForComparison } from '../../../platform/text/words-of.ts';
import { iceNumber, phoneNumbers, registerNumber } from './identifiers.ts';
import { partsOfName, type NameParts } from './names.ts';
import { placeOf, regionOf } from './places.ts';

/** What is compared: columns of the commands; any may be empty. `province` is a code or typed. */
export interface NamedRecord {
  id: string;
  name?: string | undefined;
  name_ar?: string | undefined;
  kind?: string | undefined;
  province?: string | undefined;
  phone?: string | undefined;
  register_number?: string | undefined;
  ice?: string | undefined;
}

/** A record read once, for comparing it many times. */
export interface Reading {
  ice: string | null;
  register: string | null;
  phones: string[];
  names: { text: string; parts: NameParts }[];
  /** Code of the province; `~` and folded text where it is none we know; null when not given. */
  place: string | null;
  /** The place is only a region or a country, within which provinces are unknown. */
  wide: boolean;
  /** Legal form: as typed, or as the name says it. */
  kind: string | null;
}

const places = new Map<string, string | null>();

const placeTyped = (typed: string): string | null => {
  let code = places.get(typed);
  if (code === undefined) {
    const place = placeOf(typed);
    code = 'code' in place ? place.code : `~${foldForComparison(typed)}`;
    if (code === '~') code = null;
    if (places.size > 20_000) places.clear();
    places.set(typed, code);
  }
  return code;
};

const readAnew = (record: NamedRecord): Reading => {
  const names = [record.name, record.name_ar]
    .filter((name) => name !== undefined && name.trim() !== '')
    .map((text = '') => ({ text, parts: partsOfName(text) }));
  const inNames = [...new Set(names.flatMap(({ parts }) => parts.places))];
  const place = placeTyped(record.province ?? '') ?? (inNames.length === 1 ? (inNames[0] ?? null) : null);
  const kindTyped = foldForComparison(record.kind ?? '');
  return {
    ice: iceNumber(record.ice ?? ''),
    register: registerNumber(record.register_number ?? ''),
    phones: phoneNumbers(record.phone ?? ''),
    names,
    place,
    wide: place !== null && (/^MA-\d/.test(place) || place.length === 2),
    kind: partsOfName(kindTyped).forms[0] ?? names.flatMap(({ parts }) => parts.forms)[0] ?? null,
  };
};

const readings = new WeakMap<NamedRecord, Reading>();

export const readingOf = (record: NamedRecord): Reading => {
  let reading = readings.get(record);
  if (!reading) {
    reading = readAnew(record);
    readings.set(record, reading);
  }
  return reading;
};

/** What two places say: near means another province of the same region. */
export type PlaceSays = 'place_same' | 'place_unknown' | 'place_near' | 'place_differs';

export const placesSay = (a: Reading, b: Reading): PlaceSays => {
  if (a.place === null || b.place === null) return 'place_unknown';
  if (a.place === b.place) return a.wide ? 'place_unknown' : 'place_same';
  const regionA = regionOf(a.place);
  const regionB = regionOf(b.place);
  if ((a.wide || b.wide) && regionA === regionB && regionA !== null) return 'place_unknown';
  if ((a.place === 'MA' && regionB) || (b.place === 'MA' && regionA)) return 'place_unknown';
  return regionA !== null && regionA === regionB ? 'place_near' : 'place_differs';
};

/** No number or phone is shared and the places differ: no name, however alike, would say anything. */
export const isHopeless = (a: Reading, b: Reading): boolean =>
  (a.ice === null || a.ice !== b.ice) &&
  (a.register === null || a.register !== b.register) &&
  placesSay(a, b) === 'place_differs' &&
  !a.phones.some((phone) => b.phones.includes(phone));
