import { sql } from 'kysely';
import * as v from 'valibot';
import { Locked } from '../../../platform/locked.ts';
import { hide } from '../../../platform/refusals.ts';
import { revertible } from '../commands/revert-change.ts';
import { fieldsOf } from '../commands/structure-rows.ts';
import { mayDecide, mayKeep } from '../policy.ts';
import { query } from '../room.ts';
import type { Names, StructureState } from '../tables.ts';
import { changesOf } from './changes-of-structure.ts';
import { keptOf } from './kept-of-structure.ts';
import { choicesFor } from './reference-choices.ts';

interface Head {
  id: string;
  name: string;
  names: Names;
  region: string | null;
  state: StructureState;
  version: number;
  merged_into: string | null;
  source: string;
}

/** Everything kept of a structure, for those who keep the register where it lies. */
export const structureRecord = query(v.object({ id: v.pipe(v.string(), v.uuid()) }), async ({ tx, actor }, { id }) => {
  const { rows } = await sql<Head>`select id, name, names, region, state, version, merged_into, source
    from registry.structure where id = ${id}`.execute(tx);
  const head = new Locked(rows[0] ?? hide()).open(actor, mayKeep);
  const kept = await keptOf(tx, id);
  const history = await changesOf(tx, id);
  return {
    ...head,
    ...kept,
    fields: await fieldsOf(tx, id),
    history: history.map((change) => ({
      ...change,
      revertible: mayDecide(actor, head) && revertible.includes(change.verb),
    })),
    ...(await choicesFor(tx, id)),
    decides: mayDecide(actor, head),
  };
});

export type StructureRecord = Awaited<ReturnType<typeof structureRecord>>;
