import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

/** The newest published version of every instrument, to choose from; the shipped one first. */
export const publishedInstruments = query(v.object({}), async ({ tx }) => {
  const rows = await tx
    .selectFrom('diagnoses.instrument_published')
    .distinctOn('instrument')
    .select(['id', 'instrument', 'code', 'number', 'title', 'published_at'])
    .orderBy('instrument')
    .orderBy('number', 'desc')
    .execute();
  return rows.toSorted((a, b) => Number(b.code !== null) - Number(a.code !== null));
});

/** One published version, whatever came after it. */
export const instrumentVersion = query(v.object({ id: Id }), async ({ tx }, { id }) => {
  const row = await tx.selectFrom('diagnoses.instrument_published').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? hide();
});
