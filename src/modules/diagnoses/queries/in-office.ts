import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { draftMark, hashesOf } from '../digests.ts';
import { OneId } from '../inputs.ts';
import { mayCompose } from '../policy.ts';
import { query } from '../room.ts';
import { faultsOf } from '../rules/check-instrument.ts';
import type { Text } from '../rules/instrument.ts';
import type { Spoken } from '../tables.ts';

export interface InstrumentListed {
  instrument: string;
  title: Text;
  published: { id: string; number: number; at: Date } | null;
  draft: { id: string; number: number } | null;
  /** Diagnoses held under any of its versions. */
  held: number;
}

/** Every instrument with its newest published version and its draft, newest first. */
export const instrumentsInOffice = query(v.object({}), async ({ tx, actor }): Promise<InstrumentListed[]> => {
  allow(actor, mayCompose(actor));
  const all = await tx
    .selectFrom('diagnoses.instrument')
    .select(['id', 'title'])
    .orderBy('created_at', 'desc')
    .execute();
  const versions = await tx
    .selectFrom('diagnoses.version')
    .select(['id', 'instrument', 'number', 'published_at as at'])
    .orderBy('number', 'desc')
    .execute();
  const held = await tx
    .selectFrom('diagnoses.diagnosis_listed')
    .select(['instrument', (select) => select.fn.countAll<string>().as('count')])
    .groupBy('instrument')
    .execute();
  return all.map(({ id, title }) => {
    const mine = versions.filter(({ instrument }) => instrument === id);
    const published = mine.find(({ at }) => at !== null);
    const draft = mine.find(({ at }) => at === null);
    return {
      instrument: id,
      title,
      published: published ? { id: published.id, number: published.number, at: published.at as Date } : null,
      draft: draft ? { id: draft.id, number: draft.number } : null,
      held: Number(held.find(({ instrument }) => instrument === id)?.count ?? 0),
    };
  });
});

/** One version, published or not, with what an editor needs: its mark, what must be mended, and what is recorded. */
export const versionInOffice = query(OneId, async ({ tx, actor }, { id }) => {
  allow(actor, mayCompose(actor));
  const row = await tx.selectFrom('diagnoses.version').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return hide();
  const hashes = hashesOf(row.definition);
  const recordings = await tx
    .selectFrom('diagnoses.recording')
    .select(['item', 'hash', 'language', 'file'])
    .where('instrument', '=', row.instrument)
    .execute();
  return {
    id,
    instrument: row.instrument,
    number: row.number,
    publishedAt: row.published_at,
    definition: row.definition,
    mark: draftMark(row.definition),
    faults: faultsOf(row.definition),
    recordings: recordings
      .filter(({ item, hash }) => hashes[item] === hash)
      .map(({ item, language, file }): { item: string; language: Spoken; file: string } => ({ item, language, file })),
  };
});

export type VersionInOffice = Awaited<ReturnType<typeof versionInOffice>>;
