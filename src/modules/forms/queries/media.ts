import * as v from 'valibot';
import { query } from '../room.ts';

/** The recordings and pictures of a form: anybody who may see its questions may hear them. */
export const mediaOfForm = query(v.object({ form: v.pipe(v.string(), v.uuid()) }), ({ tx }, { form }) =>
  tx
    .selectFrom('forms.media as media')
    .innerJoin('platform.file_use as used', 'used.id', 'media.file')
    .innerJoin('platform.file as file', 'file.digest', 'used.digest')
    .select(['media.name', 'media.file', 'media.md5', 'file.digest', 'file.type', 'file.size'])
    .where('media.form', '=', form)
    .orderBy('media.name')
    .execute(),
);
