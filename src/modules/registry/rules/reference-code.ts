/**
 * The code that a title of the reference is known by, for ever: `huile_d_argan` for « Huile d’argan ». Letters without
 * accents and `_`, 41 at most; empty where the title has no Latin letter.
 */
export const codeOfTitle = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z]+/g, '_')
    .slice(0, 41)
    .replaceAll(/^_+|_+$/g, '');
