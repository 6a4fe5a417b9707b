import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { mayKeep } from '../policy.ts';
import { command } from '../room.ts';
import { keepChange, structureForUpdate } from './structure-rows.ts';

const Input = v.object({
  structure: v.pipe(v.string(), v.uuid()),
  /** Its register number or ICE, or its id: a name never tells which one. */
  federation: v.pipe(v.string(), v.trim(), v.nonEmpty('invalid.non_empty'), v.maxLength(80)),
  since: v.optional(v.nullable(v.pipe(v.string(), v.isoDate('invalid.iso_date'))), null),
});

/** Notes that a structure belongs to a union or a federation. */
export const joinFederation = command(Input, async (context, { structure: id, federation: typed, since }) => {
  const { tx, actor, now } = context;
  const structure = (await structureForUpdate(tx, id, actor)).open(actor, mayKeep);
  const found = await tx
    .selectFrom('registry.structure')
    .select(['id', 'kind'])
    .where('state', '=', 'active')
    .where((where) =>
      where.or([
        where(where.cast<string>('id', 'text'), '=', typed),
        where('register_number', '=', typed),
        where('ice', '=', typed.replaceAll(/\s/g, '')),
      ]),
    )
    .execute();
  const federations = found.filter((one) => one.id !== id && (one.kind === 'union' || one.kind === 'federation'));
  const [one, ...others] = federations;
  if (!one || others.length > 0) return invalid('federation', 'registry.not_a_federation');
  const federation = one.id;
  await tx
    .insertInto('registry.membership')
    .values({ id: newId(), structure: id, federation, since, until: null, noted_by: actor.id, noted_at: now })
    .execute();
  await keepChange(context, structure, { verb: 'join_federation' });
  return [{ fact: 'registry.federation_joined', about: id, payload: { federation, since } }];
});
