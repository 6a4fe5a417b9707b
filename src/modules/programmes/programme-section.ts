import type { Child } from 'hono/jsx';
import type { Caller } from '../../platform/ground.ts';
import type { PageContext } from '../../platform/page/index.ts';
import type { ProgrammeKind } from './tables.ts';

/** The page that everybody reads, or that of the office. */
export type ProgrammePlace = 'public' | 'office';

/** What a room above shows on a page of its kind of programme: how far it has come. Null where it has nothing to show. */
export type ProgrammeSection = (
  caller: Caller,
  page: PageContext,
  programme: string,
  where: ProgrammePlace,
) => Promise<Child>;

interface Known {
  kind: ProgrammeKind;
  places: readonly ProgrammePlace[];
  section: ProgrammeSection;
}

const sections: Known[] = [];

/** Done once per room and kind when the program starts; on the public page alone unless told. */
export const registerProgrammeSection = (
  kind: ProgrammeKind,
  section: ProgrammeSection,
  places: readonly ProgrammePlace[] = ['public'],
): void => {
  sections.push({ kind, section, places });
};

/** What the rooms above show of a programme, in the order in which they came. */
export const sectionsOf = async (
  caller: Caller,
  page: PageContext,
  { id, kind }: { id: string; kind: ProgrammeKind },
  where: ProgrammePlace,
): Promise<Child[]> => {
  const shown: Child[] = [];
  for (const known of sections)
    if (known.kind === kind && known.places.includes(where))
      shown.push((await known.section(caller, page, id, where)) ?? null);
  return shown.filter((one) => one !== null);
};
