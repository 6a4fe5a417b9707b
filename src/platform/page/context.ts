import type { Lang } from '../words/lang.ts';

export type { Lang } from '../words/lang.ts';

/** What the work of an office is about, in the order of its menu. */
export const officeGroups = [
  'office',
  'prizes',
  'accompaniment',
  'networking',
  'programmes',
  'register',
  'impact',
  'house',
] as const;
export type OfficeGroup = (typeof officeGroups)[number];

export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
  /** A place of the back office stands under the heading of its group. */
  group?: OfficeGroup;
  /** A public place stands in the foot of every public page, under what a reader comes for. */
  shelf?: 'find' | 'take_part' | 'know';
  /** A place of one’s account that few need: found on the reader’s own page alone. */
  account?: true;
  /** One of the few public places that stand at the head of every page too. */
  first?: true;
  /** It answers words: a box for them, so labelled, stands in the masthead in its place. */
  seeks?: string;
}

/** What a page knows of its request; the rooms receive it and hand it to `Page`. */
export interface PageContext {
  lang: Lang;
  dir: 'ltr' | 'rtl';
  /** Without the language prefix, starts with '/'. */
  path: string;
  /** The query of the address with its '?', or empty. */
  search: string;
  csrf: string;
  actor: { signedIn: boolean; name?: string };
  organisation: { name: string };
  navigation: NavItem[];
  /** The database is a trial one: a banner says that its content may be lost. */
  trial: boolean;
  flash?: { kind: 'done' | 'problem'; text: string };
  now: Date;
}
