import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import { fieldAct } from '../../../platform/field/index.ts';
import { attachDocument } from '../commands/attach-document.ts';
import { correctFromPhone, fieldsToCorrect } from '../commands/correct-from-phone.ts';
import { recordMembers } from '../commands/record-members.ts';
import { registerStructure } from '../commands/register-structure.ts';
import { structureForUpdate } from '../commands/structure-rows.ts';
import { mayTell } from '../policy.ts';
import type { RegistryTables } from '../tables.ts';

const Id = v.pipe(v.string(), v.uuid());
const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const isKnown = async ({ tx }: Context<RegistryTables>, { structure }: { structure: string }): Promise<boolean> =>
  (await tx.selectFrom('registry.structure').select('id').where('id', '=', structure).executeTakeFirst()) !== undefined;

const page = (structure: string): string => `/office/structures/${structure}`;

const titles = async ({ tx }: Pick<Context<RegistryTables>, 'tx'>, records: string[]): Promise<Map<string, string>> => {
  const rows = await tx.selectFrom('registry.structure').select(['id', 'name']).where('id', 'in', records).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** A new cooperative; everything but its id is read by the verb, whatever version of the form it comes from. */
const Registered = v.looseObject({ id: Id });

const register = fieldAct({
  name: 'registry.register_structure',
  input: Registered,
  record: ({ id }) => id,
  page,
  titles,
  apply: (context, input) => registerStructure.within(context, input as never),
});

const Corrected = v.object({ structure: Id, why: v.optional(v.nullable(v.string())) });

const correct = fieldAct({
  name: 'registry.correct_structure',
  input: Corrected,
  record: ({ structure }) => structure,
  ready: isKnown,
  page,
  titles,
  fields: fieldsToCorrect,
  apply: (context, { structure, why }, set = {}) => correctFromPhone.within(context, { id: structure, why, set }),
});

const Counted = v.looseObject({ structure: Id });

const members = fieldAct({
  name: 'registry.record_members',
  input: Counted,
  record: ({ structure }) => structure,
  ready: isKnown,
  page,
  titles,
  apply: (context, input) => recordMembers.within(context, input as never),
});

const Photographed = v.object({ id: Id, structure: Id, title: v.string(), photo: Digest });

const photo = fieldAct({
  name: 'registry.attach_photo',
  input: Photographed,
  record: ({ structure }) => structure,
  ready: isKnown,
  page,
  titles,
  // The photo itself is taken when its bytes are here; whether this agent may is asked at once, and again then.
  apply: async ({ tx, actor }, { structure }) => {
    (await structureForUpdate(tx, structure, actor)).open(actor, mayTell);
    return [];
  },
  media: (input) => [input.photo],
  attach: (context, { id, structure, title }, { upload, owner }) =>
    attachDocument.within(context, { id, structure, title, kind: 'photo', upload: { upload, owner } }),
});

/** What a phone may ask of the register. */
export const acts = [register, correct, members, photo];
