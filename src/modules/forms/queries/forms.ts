import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { query } from '../room.ts';

/** The newest published version of every form, to choose from. */
export const publishedForms = query(v.object({}), ({ tx }) =>
  tx
    .selectFrom('forms.version_published')
    .distinctOn('form')
    .select(['id', 'form', 'number', 'title', 'published_at'])
    .orderBy('form')
    .orderBy('number', 'desc')
    .execute(),
);

/** One published version with its definition. */
export const formVersion = query(v.object({ id: v.pipe(v.string(), v.uuid()) }), async ({ tx }, { id }) => {
  const row = await tx.selectFrom('forms.version_published').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? hide();
});
