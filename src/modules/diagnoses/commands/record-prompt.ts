import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { wordingHash } from '../digests.ts';
import { Id, ItemCode } from '../inputs.ts';
import { mayCompose } from '../policy.ts';
import { command } from '../room.ts';
import { itemOf } from '../rules/instrument.ts';
import { spoken } from '../tables.ts';

const Input = v.object({
  version: Id,
  item: ItemCode,
  language: v.picklist(spoken),
  file: v.instance(File, 'invalid.file_missing'),
});

/**
 * Keeps an item as it is said aloud in one language, in place of an earlier recording of the same words. It belongs to
 * the words: it is heard under every version that asks them, and is silent where they have changed.
 */
export const recordPrompt = command(Input, async (context, { version, item, language, file }) => {
  const { tx, actor, now } = context;
  allow(actor, mayCompose(actor));
  const row = await tx.selectFrom('diagnoses.version').selectAll().where('id', '=', version).executeTakeFirst();
  if (!row) return hide();
  const asked = itemOf(row.definition, item) ?? refuse('diagnoses.unknown_item', { item });
  const wanted = { use: 'diagnoses.recording', allowed: { ...allowed.sounds, limit: 5 * 1024 * 1024 } };
  const kept = await acceptFormFile(context, file, wanted);
  const of = { instrument: row.instrument, item, hash: wordingHash(asked), language };
  await tx
    .insertInto('diagnoses.recording')
    .values({ ...of, file: kept.id, recorded_at: now })
    .onConflict((conflict) =>
      conflict.columns(['instrument', 'item', 'hash', 'language']).doUpdateSet({ file: kept.id, recorded_at: now }),
    )
    .execute();
  return [{ fact: 'diagnoses.prompt_recorded', about: row.instrument, payload: { item, language, file: kept.id } }];
});
