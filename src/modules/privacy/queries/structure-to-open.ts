import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { mayOpenExceptionally } from '../policy.ts';
import { query } from '../room.ts';

/** The name of the structure that somebody asks to open: what the public directory shows as well. */
export const structureToOpen = query(
  v.object({ id: Id, lang: v.picklist(['fr', 'ar', 'en']) }),
  async ({ tx, actor }, { id, lang }) => {
    allow(actor, mayOpenExceptionally(actor));
    const row = await tx
      .selectFrom('registry.structure_listed')
      .select(['id', 'name', 'name_ar'])
      .where('id', '=', id)
      .executeTakeFirst();
    const { name, name_ar: arabic } = row ?? hide();
    return { id, name: (lang === 'ar' && arabic) || name };
  },
);
