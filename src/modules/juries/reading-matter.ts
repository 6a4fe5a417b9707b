import type { Child } from 'hono/jsx';
import type { Caller } from '../../platform/ground.ts';
import type { PageContext } from '../../platform/page/index.ts';

/** Draws what a juror reads of an entry: blind, without the name of a person. Rights were asked before. */
export type ReadingMatter = (caller: Caller, page: PageContext, entry: string) => Promise<Child>;

let registered: ReadingMatter | null = null;

/** Done once by the room above when the program starts; this room knows entries, not applications. */
export const registerReadingMatter = (matter: ReadingMatter): void => {
  registered = matter;
};

/** What to read, or null when no room has said what it is. */
export const readingMatter = async (caller: Caller, page: PageContext, entry: string): Promise<Child> =>
  registered ? registered(caller, page, entry) : null;
