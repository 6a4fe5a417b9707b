const digitOf = (digit: string): string => String((digit.codePointAt(0) as number) & 0xf);

/**
 * A number as people write it: Arabic or Persian digits, spaces between thousands, a decimal comma, a unit of money.
 * NaN when it is none. Imports nothing: the field client reads numbers with it as well.
 */
export const numberFrom = (typed: string): number => {
  const text = typed
    .replace(/[٠-٩۰-۹]/g, digitOf)
    .replace(/[\s\u00a0\u202f\u2066-\u2069]/g, '')
    .replace(/(mad|dh|درهم)\.?$/i, '')
    .replace(/[,٫]/, '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
};
