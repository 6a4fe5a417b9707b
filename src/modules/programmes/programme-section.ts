import type { Child } from 'hono/jsx';
import type { Caller } from '../../platform/ground.ts';
import type { PageContext } from '../../platform/page/index.ts';
import type { ProgrammeKind } from './tables.ts';

/** What a room above shows on the public page of its kind of programme: how far it has come. */
export type ProgrammeSection = (caller: Caller, page: PageContext, programme: string) => Promise<Child>;

const sections = new Map<ProgrammeKind, ProgrammeSection>();

/** Done once per kind when the program starts. */
export const registerProgrammeSection = (kind: ProgrammeKind, section: ProgrammeSection): void => {
  sections.set(kind, section);
};

export const sectionOf = async (
  caller: Caller,
  page: PageContext,
  { id, kind }: { id: string; kind: ProgrammeKind },
): Promise<Child> => (await sections.get(kind)?.(caller, page, id)) ?? null;
