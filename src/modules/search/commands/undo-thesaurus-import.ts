import { sql } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { refuse } from '../../../platform/refusals.ts';
import { holdThesaurus } from '../kept/concepts.ts';
import { sayAnew } from '../kept/rebuild.ts';
import { reread } from '../kept/reread.ts';
import { newVersion } from '../kept/thesaurus-in-force.ts';
import { mayKeepThesaurus } from '../policy.ts';
import { command } from '../room.ts';

const Input = v.object({ batch: v.pipe(v.string(), v.uuid()) });

/** Takes back what an import wrote; a concept that somebody has changed since stays as it was changed. */
export const undoThesaurusImport = command(Input, async ({ tx, actor, now, later }, { batch }) => {
  await holdThesaurus(tx);
  const row = await tx.selectFrom('search.concept_batch').selectAll().where('id', '=', batch).executeTakeFirst();
  const held = locked(row, actor).open(actor, mayKeepThesaurus);
  if (held.undone_at !== null) refuse('search.already_undone');
  await sql`update search.concept k set concept_group = c.before ->> 'group', retired = (c.before ->> 'retired')::boolean,
      fr = array(select jsonb_array_elements_text(c.before -> 'fr')), ar = array(select jsonb_array_elements_text(c.before -> 'ar')),
      en = array(select jsonb_array_elements_text(c.before -> 'en')),
      dialect = array(select jsonb_array_elements_text(c.before -> 'dialect')), batch = null, version = k.version + 1
    from search.concept_change c
    where c.batch = ${batch} and c.code = k.code and k.batch = ${batch} and c.before is not null`.execute(tx);
  const { numDeletedRows } = await tx.deleteFrom('search.concept').where('batch', '=', batch).executeTakeFirstOrThrow();
  await tx.updateTable('search.concept_batch').set({ undone_at: now }).where('id', '=', batch).execute();
  await newVersion(tx);
  await later(reread, { lexemes: null }, { key: 'all' });
  await sayAnew(later, now);
  return [{ fact: 'search.thesaurus_import_undone', about: batch, payload: { removed: Number(numDeletedRows) } }];
});
