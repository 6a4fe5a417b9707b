import type { Dataset } from '../../../platform/dataset.ts';
import type { Lang } from '../../../platform/words/lang.ts';

/** A dataset as a file: for programs, or with a language for people. */
export const fileAddress = ({ name }: Pick<Dataset, 'name'>, ending: string, lang?: Lang): string =>
  `/data/${encodeURIComponent(name)}.${ending}${lang === undefined ? '' : `?lang=${lang}`}`;
