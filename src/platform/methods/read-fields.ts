import { malformed, twice, unknownName } from './refusal.ts';

type Fields = Record<string, unknown>;

export const objectAt = (where: string, value: unknown): Fields => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw malformed(where, 'un objet JSON', 'كائن JSON', 'a JSON object');
};

/** Objects of a list; an absent list is empty unless it is needed. */
export const objectsAt = (where: string, value: unknown, needed = false): Fields[] => {
  if ((value === undefined || value === null) && !needed) return [];
  if (!Array.isArray(value)) throw malformed(where, 'une liste', 'لائحة', 'a list');
  return value.map((one, n) => objectAt(`${where}[${n}]`, one));
};

export const textAt = (where: string, value: unknown): string => {
  if (typeof value === 'string' && value !== '') return value;
  throw malformed(where, 'un texte non vide', 'نص غير فارغ', 'a text that is not empty');
};

export const textsAt = (where: string, value: unknown): string[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw malformed(where, 'une liste de textes', 'لائحة نصوص', 'a list of texts');
  return value.map((one, n) => textAt(`${where}[${n}]`, one));
};

export const wholeAt = (where: string, value: unknown, least: number, otherwise: number): number => {
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw malformed(
    where,
    `un entier d’au moins ${least}`,
    `عدد صحيح لا يقل عن ${least}`,
    `a whole number of at least ${least}`,
  );
};

/** A quantity, or null where it is left blank. */
export const amountAt = (where: string, value: unknown): number | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && value > 0 && Number.isFinite(value)) return value;
  throw malformed(where, 'un nombre positif', 'عدد موجب', 'a positive number');
};

/** Number of each name; a name that stands twice is refused. */
export const numbered = (where: string, names: readonly string[]): Map<string, number> => {
  const numbers = new Map<string, number>();
  names.forEach((name, n) => {
    if (numbers.has(name)) throw twice(where, name);
    numbers.set(name, n);
  });
  return numbers;
};

export const knownAt = (where: string, value: unknown, numbers: Map<string, number>): number => {
  const name = textAt(where, value);
  const number = numbers.get(name);
  if (number === undefined) throw unknownName(where, name);
  return number;
};
