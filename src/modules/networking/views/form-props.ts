import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { Side } from '../rules/posting.ts';

/** Whose pages: those of who asks, or the office's. */
export type Under = 'me' | 'office';

export interface Choices {
  chains: { code: string; title: Trilingual }[];
  labels: { code: string; title: Trilingual }[];
  programmes: { id: string; name: Trilingual }[];
}

export interface FormProps {
  page: PageContext;
  under: Under;
  side: Side;
  /** The language in which it is written. */
  language: Lang;
  typed: FormValues;
  errors: FormError[];
  choices: Choices;
}
