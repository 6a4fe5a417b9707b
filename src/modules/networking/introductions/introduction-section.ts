import type { Child } from 'hono/jsx';
import type { Caller } from '../../../platform/ground.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { IntroductionShown, Reader } from './shown-introduction.ts';

/** An introduction that this reader has been let into. */
export interface IntroductionBefore {
  introduction: string;
  need: string;
  structure: string;
  reader: Reader;
}

/** What a room above shows beside an introduction; null where it has nothing to show. */
export type IntroductionSection = (
  caller: Caller,
  page: PageContext,
  before: IntroductionBefore,
) => Promise<Child | null>;

const sections = new Map<string, IntroductionSection>();

/** Done once per room when the program starts: a section on the pages of an introduction, of its sides and the office. */
export const registerIntroductionSection = (room: string, section: IntroductionSection): void => {
  sections.set(room, section);
};

/** What the rooms above show beside an introduction that its page has opened. */
export const sectionsOfIntroduction = async (
  caller: Caller,
  page: PageContext,
  { id, need, structure, reader }: IntroductionShown,
): Promise<Child[]> => {
  const found: Child[] = [];
  for (const section of sections.values()) {
    const shown = await section(caller, page, { introduction: id, need: need.id, structure, reader });
    if (shown !== null) found.push(shown);
  }
  return found;
};
