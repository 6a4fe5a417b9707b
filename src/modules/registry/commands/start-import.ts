import * as v from 'valibot';
import { acceptFormFile, acceptUpload, allowed } from '../../../platform/files/index.ts';
import type { AcceptedFile } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { invalid } from '../../../platform/refusals.ts';
import { SheetProblem } from '../../../platform/sheets/read.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { lookAtList, withFile } from '../intake/list-thread.ts';
import type { ListLook } from '../intake/list-reading.ts';
import { withRemembered } from '../rules/import/remembered.ts';
import type { Mapping } from '../rules/import/mapping.ts';
import { command } from '../room.ts';
import { mayImport } from '../policy.ts';
import type { RegistryContext } from './structure-rows.ts';

const Input = v.object({
  /** a file of a form, or the id of a finished upload */
  file: v.union([v.instance(File), v.pipe(v.string(), v.nonEmpty('invalid.file_missing'), v.maxLength(200))]),
  sheet: v.optional(v.nullable(v.string()), null),
});

/** Also what is no list is let in as far as being looked at, so that the answer can say what it is and what to do. */
const sheets = {
  ...allowed.sheets,
  types: [
    ...allowed.sheets.types,
    'application/x-cfb',
    'application/pdf',
    'application/zip',
    'application/vnd.ms-excel.sheet.binary.macroEnabled.12',
  ],
};

export const useOfLists = 'registry.import';

const lookedAt = async ({ ground }: RegistryContext, file: AcceptedFile, sheet: string | null): Promise<ListLook> => {
  try {
    return await withFile(ground.files, file.digest, (path) => lookAtList({ path, name: file.name, sheet }));
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    return invalid('file', error.code.replace('sheets.', 'registry.list_'), { ...error.values, name: file.name });
  }
};

/** The mapping guessed, with what was chosen for the same titles before. */
const remembering = async ({ tx }: RegistryContext, { header, mapping }: ListLook): Promise<Mapping> => {
  if (header.signature === '') return mapping;
  const kept = await tx
    .selectFrom('registry.import_mapping')
    .select('mapping')
    .where('signature', '=', header.signature)
    .executeTakeFirst();
  if (!kept) return mapping;
  return { ...mapping, columns: withRemembered(mapping.columns, kept.mapping) as Mapping['columns'], conflicts: [] };
};

/** Takes a list in and looks at it: nothing is read into the register. The fact is about the import. */
export const startImport = command(Input, async (context, { file, sheet }) => {
  const { tx, actor, now } = context;
  allow(actor, mayImport(actor));
  const wanted = { use: useOfLists, allowed: sheets };
  const accepted =
    typeof file === 'string'
      ? await acceptUpload(context, { upload: file, ...wanted })
      : await acceptFormFile(context, file, wanted);
  const look = await lookedAt(context, accepted, sheet);
  const mapping = await remembering(context, look);
  const id = newId();
  await tx
    .insertInto('registry.import')
    .values({
      id,
      file: accepted.id,
      name: accepted.name,
      started_by: actor.id,
      started_at: now,
      today: dayOf(now),
      stopped_at: null,
      sheet: look.sheet,
      sheets: JSON.stringify(look.sheets),
      country: mapping.country ?? 'MA',
      header: JSON.stringify(look.header),
      mapping: JSON.stringify(mapping),
      samples: JSON.stringify(look.samples),
      beat_at: null,
      ended_at: null,
      failure: null,
    })
    .execute();
  return [{ fact: 'registry.import_started', about: id, payload: { file: accepted.id } }];
});
