import { hide } from '../../../platform/refusals.ts';
import type { WebContext } from '../../../platform/web/env.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { structuresFound } from '../queries/structures-found.ts';
import type { StructureFound } from '../queries/structures-found.ts';

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The cooperative that the address names, or those that are searched for. @throws Hidden out of this reader's reach. */
export const structureAsked = async (
  c: WebContext,
): Promise<{ structure: StructureFound | null; searched: string; found: StructureFound[] }> => {
  const asked = c.req.query('structure') ?? '';
  const structure = isId(asked) ? ((await structuresFound(c.var.caller, { id: asked }))[0] ?? hide()) : null;
  const searched = (c.req.query('q') ?? '').slice(0, 200);
  return { structure, searched, found: structure === null ? await structuresFound(c.var.caller, { searched }) : [] };
};

/** A file that was chosen; browsers send an empty one where none was. */
export const fileAt = (form: FormValues, name: string): File | undefined => {
  const value = form[name];
  return value instanceof File && value.size > 0 ? value : undefined;
};
