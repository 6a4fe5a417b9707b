import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

/** The panel that judges this, with where it stands; null when none is open. For the room above, which asks the rights. */
export const panelAbout = query(
  v.object({ about: Id }),
  async ({ tx }, { about }) =>
    (await tx.selectFrom('juries.panel_listed').selectAll().where('about', '=', about).executeTakeFirst()) ?? null,
);
