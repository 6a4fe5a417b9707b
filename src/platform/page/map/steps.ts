/**
 * Five steps of one hue over a few values: the step of a value is its place among the distinct positive ones,
 * so that one region far above the others does not leave these all alike. Nothing counted is step 0.
 */
export const stepOf = (values: readonly number[]): ((value: number) => 0 | 1 | 2 | 3 | 4 | 5) => {
  const known = [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b);
  return (value) => {
    if (value <= 0 || known.length === 0) return 0;
    const below = known.filter((each) => each <= value).length;
    return Math.max(1, Math.ceil((below / known.length) * 5)) as 1 | 2 | 3 | 4 | 5;
  };
};
