import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';

/** Who publishes a file, and where it is found. */
export interface Publisher {
  /** The organisation's name, as its pages say it. */
  name: string;
  /** Scheme and host of the house, without a slash at the end. */
  origin: string;
  lang: Lang;
  /** A text in the language of the file, or in the one that it has. */
  say: (text: Trilingual) => string;
}

/** Everything that is published is under it, unless a dataset says otherwise. */
export const openLicence = 'https://creativecommons.org/licenses/by/4.0/';

/** The address of a page in the language of the file. */
export const pageAt = ({ origin, lang }: Pick<Publisher, 'origin' | 'lang'>, path: string): string =>
  `${origin}/${lang}${path}`;

/** A sentence without the marks that keep two directions of writing apart on a page: programs would take them for letters. */
export const inFile = (sentence: string): string => sentence.replaceAll(/[\u2066-\u2069]/g, '');
