type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

/** Whether a person can type another value in its place: lists and parts of records are chosen, not typed. */
export const canBeTyped = (value: Value): boolean => value === null || typeof value !== 'object';

/** What a person typed as the value of a field: of the kind that the two others are of; nothing typed is empty. */
export const otherValue = (typed: string, sides: { phone: Value; office: Value }): Value => {
  const text = typed.trim();
  if (text === '') return null;
  const isNumber = [sides.phone, sides.office].some((side) => typeof side === 'number');
  const number = Number(text.replace(/\s/g, '').replace(',', '.'));
  if (isNumber && !Number.isNaN(number)) return number;
  const isTold = [sides.phone, sides.office].some((side) => typeof side === 'boolean');
  return isTold && (text === 'true' || text === 'false') ? text === 'true' : text;
};
