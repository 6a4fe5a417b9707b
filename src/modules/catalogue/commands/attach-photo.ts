import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { productForUpdate } from '../rows.ts';
import { photosAtMost } from '../rules/photos.ts';

export const photoUse = 'catalogue.photo';

const Input = v.object({
  product: Id,
  alt: trilingual(160),
  file: v.optional(v.instance(File, 'invalid.file_missing')),
});

/** Keeps a photo of a product, drawn again without its place, with what it shows in words. */
export const attachPhoto = command(Input, async (context, { product: id, alt, file }) => {
  const { tx, actor, now } = context;
  const { structure, state } = (await productForUpdate(tx, id, actor)).open(actor, mayOffer);
  if (state === 'retired') refuse('catalogue.retired');
  const there = await tx
    .selectFrom('catalogue.photo')
    .select('place')
    .where('product', '=', id)
    .orderBy('place')
    .execute();
  if (there.length >= photosAtMost) refuse('catalogue.too_many_photos', { limit: photosAtMost });
  const wanted = { use: photoUse, allowed: allowed.images };
  const kept = await acceptFormFile(context, file ?? invalid('file', 'invalid.file_missing'), wanted);
  const photo = newId();
  const place = (there.at(-1)?.place ?? 0) + 1;
  await tx
    .insertInto('catalogue.photo')
    .values({
      id: photo,
      product: id,
      file: kept.id,
      alt: JSON.stringify(alt),
      place,
      added_by: actor.id,
      added_at: now,
    })
    .execute();
  await tx.updateTable('catalogue.product').set({ changed_at: now, pictured: true }).where('id', '=', id).execute();
  return [{ fact: 'catalogue.photo_attached', about: id, payload: { structure, picture: photo } }];
});
