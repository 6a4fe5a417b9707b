import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { draftMark } from '../draft-mark.ts';
import { mayComposeForms } from '../policy.ts';
import { query } from '../room.ts';
import { faultsOf } from '../rules/check-form.ts';

export interface FormListed {
  form: string;
  title: Trilingual;
  published: { id: string; number: number; at: Date } | null;
  draft: { id: string; number: number } | null;
}

/** Every form with its newest published version and its draft, newest form first. */
export const formsInOffice = query(v.object({}), async ({ tx, actor }): Promise<FormListed[]> => {
  allow(actor, mayComposeForms(actor));
  const forms = await tx.selectFrom('forms.form').select(['id', 'title']).orderBy('created_at', 'desc').execute();
  const versions = await tx
    .selectFrom('forms.version')
    .select(['id', 'form', 'number', 'published_at as at'])
    .orderBy('number', 'desc')
    .execute();
  return forms.map(({ id, title }) => {
    const mine = versions.filter(({ form }) => form === id);
    const published = mine.find(({ at }) => at !== null);
    const draft = mine.find(({ at }) => at === null);
    return {
      form: id,
      title,
      published: published ? { id: published.id, number: published.number, at: published.at as Date } : null,
      draft: draft ? { id: draft.id, number: draft.number } : null,
    };
  });
});

/** One version, published or not, with what an editor needs: its mark and what must be mended. */
export const versionInOffice = query(v.object({ id: v.pipe(v.string(), v.uuid()) }), async ({ tx, actor }, { id }) => {
  allow(actor, mayComposeForms(actor));
  const row = await tx.selectFrom('forms.version').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return hide();
  return {
    id,
    form: row.form,
    number: row.number,
    publishedAt: row.published_at,
    definition: row.definition,
    mark: draftMark(row.definition),
    faults: faultsOf(row.definition),
  };
});

export type VersionInOffice = Awaited<ReturnType<typeof versionInOffice>>;
