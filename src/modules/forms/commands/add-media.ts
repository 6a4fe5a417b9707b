import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { hide, invalid } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { mayComposeForms } from '../policy.ts';
import { command } from '../room.ts';
import { mediaNamed } from '../rules/media-named.ts';

const Input = v.object({
  /** A version of the form, whose questions name these files. */
  version: v.pipe(v.string(), v.uuid()),
  files: v.pipe(v.array(v.instance(File)), v.minLength(1, 'invalid.file_missing'), v.maxLength(200)),
});

/** Keeps recordings and pictures under the names by which the form calls them; sent again, they replace what was there. */
export const addMedia = command(Input, async (context, { version, files }) => {
  const { tx, actor, now } = context;
  allow(actor, mayComposeForms(actor));
  const row = await tx
    .selectFrom('forms.version')
    .select(['form', 'definition'])
    .where('id', '=', version)
    .executeTakeFirst();
  if (!row) return hide();
  const named = new Map(mediaNamed(row.definition).map((one) => [one.name, one]));
  for (const file of files) {
    const wanted = named.get(file.name) ?? invalid('files', 'forms.medium_not_named', { name: file.name });
    const kind = wanted.kind === 'audio' ? allowed.sounds : allowed.images;
    const kept = await acceptFormFile(context, file, { use: 'forms.media', allowed: kind, field: 'files' });
    const bytes = await context.ground.files.read(kept.digest);
    if (bytes === null) throw new Error(`the content ${kept.digest} is not in the store`);
    const md5 = createHash('md5')
      .update(new Uint8Array(await new Response(bytes).arrayBuffer()))
      .digest('hex');
    await tx
      .insertInto('forms.media')
      .values({ id: newId(), form: row.form, name: file.name, file: kept.id, md5, added_at: now })
      .onConflict((conflict) => conflict.columns(['form', 'name']).doUpdateSet({ file: kept.id, md5, added_at: now }))
      .execute();
  }
  return [{ fact: 'forms.media_added', about: row.form, payload: { files: files.length } }];
});
