/** What a product is sold by: its kind, and how many of the first of its kind one is. */
export const units = {
  kg: ['mass', 1],
  g: ['mass', 0.001],
  quintal: ['mass', 100],
  tonne: ['mass', 1000],
  l: ['volume', 1],
  ml: ['volume', 0.001],
  piece: ['count', 1],
  pair: ['count', 2],
  dozen: ['count', 12],
  set: ['set', 1],
  box: ['box', 1],
  jar: ['jar', 1],
  bottle: ['bottle', 1],
  bag: ['bag', 1],
  bunch: ['bunch', 1],
  m: ['length', 1],
  m2: ['area', 1],
  hour: ['time', 1],
  day: ['time', 8],
  night: ['night', 1],
  person: ['person', 1],
} as const;

export type Unit = keyof typeof units;
export const unitCodes = Object.keys(units) as Unit[];

/**
 * A quantity told in another unit: 2 tonnes are 2000 kg, three dozen are 36 pieces.
 * @returns null where one cannot be told in the other, such as jars in kilograms
 */
export const inUnit = (quantity: number, from: Unit, to: Unit): number | null => {
  const [[kind, factor], [other, each]] = [units[from], units[to]];
  return kind === other ? (quantity * factor) / each : null;
};
