const figures = '٠١٢٣٤٥٦٧٨٩';
const persian = '۰۱۲۳۴۵۶۷۸۹';

/** Digits of any keyboard as Latin ones, without what people put between them; '00' becomes '+'. */
export const plainNumber = (typed: string): string =>
  typed
    .replace(/[٠-٩]/g, (digit) => String(figures.indexOf(digit)))
    .replace(/[۰-۹]/g, (digit) => String(persian.indexOf(digit)))
    .replace(/[\s\u00a0.\-–—()/_\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^00/, '+');

/** A Moroccan number in any usual writing as `+212…`, or null: 06, 07 and 05, with or without the country. */
export const moroccanNumber = (typed: string): string | null => {
  const found = /^(?:\+?212)?0?([567]\d{8})$/.exec(plainNumber(typed));
  return found ? `+212${found[1]}` : null;
};

/** As it is read aloud in Morocco: '06 12 34 56 78'; others keep their country in front. */
export const phoneInWords = (number: string): string => {
  const local = /^\+212(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(number);
  return local ? `0${local.slice(1).join(' ')}` : number;
};
