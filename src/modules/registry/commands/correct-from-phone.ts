import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { mayKeep } from '../policy.ts';
import { command } from '../room.ts';
import type { RegistryTables } from '../tables.ts';
import { correctStructure } from './correct-structure.ts';
import { fieldsOf, structureForUpdate } from './structure-rows.ts';

const Input = v.object({
  id: v.pipe(v.string(), v.uuid()),
  why: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(500))), null),
  /** Field → value; the others stay as they are. */
  set: v.record(v.string(), v.unknown()),
});

/** The fields of a structure as they stand, held until the transaction ends, for who may correct them. */
export const fieldsToCorrect = async (
  { tx, actor }: Context<RegistryTables>,
  id: string,
): Promise<Record<string, Json>> => {
  (await structureForUpdate(tx, id, actor)).open(actor, mayKeep);
  return (await fieldsOf(tx, id)) as Record<string, Json>;
};

/** Corrects some fields of a structure, as it stands now: what a phone changed has been merged already. */
export const correctFromPhone = command(Input, async (context, { id, why, set }) => {
  const { tx, actor } = context;
  const { version } = (await structureForUpdate(tx, id, actor)).open(actor, mayKeep);
  const current = await fieldsOf(tx, id);
  return correctStructure.within(context, { ...current, ...set, id, why, version } as never);
});
