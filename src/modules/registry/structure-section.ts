import type { Child } from 'hono/jsx';
import type { Caller } from '../../platform/ground.ts';
import type { PageContext } from '../../platform/page/index.ts';

/** What a room above shows of one structure; null where it has nothing to show. */
export type StructureSection = (caller: Caller, page: PageContext, structure: string) => Promise<Child | null>;

type Where = 'public' | 'own';
const sections: Record<Where, Map<string, StructureSection>> = { public: new Map(), own: new Map() };

/**
 * Done once per room when the program starts: a section of a structure's public page, or of the page on which its
 * representative keeps it. Shown in the order of the rooms' names.
 */
export const registerStructureSection = (where: Where, room: string, section: StructureSection): void => {
  sections[where].set(room, section);
};

export const sectionsOf = async (
  where: Where,
  caller: Caller,
  page: PageContext,
  structure: string,
): Promise<Child[]> => {
  const found: Child[] = [];
  for (const [, section] of [...sections[where]].toSorted(([a], [b]) => a.localeCompare(b))) {
    const shown = await section(caller, page, structure);
    if (shown !== null) found.push(shown);
  }
  return found;
};
