/** A value of a clash as a person reads it: an answer by its score, an attendance by its count, a text as it is. */
export const valueSaid = (value: unknown, empty: string): string => {
  if (value === null || value === undefined || value === '') return empty;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((one) => valueSaid(one, empty)).join(', ');
  const told = Object.values(value).filter(
    (one) => one !== '' && one !== null && !(Array.isArray(one) && one.length === 0),
  );
  return told.length === 0 ? empty : told.map((one) => valueSaid(one, empty)).join(' · ');
};
