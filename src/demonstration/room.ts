import * as v from 'valibot';
import { room } from '../platform/command.ts';
import type { Context } from '../platform/command.ts';
import type { Fact } from '../platform/journal/fact.ts';
import { allow } from '../platform/rights.ts';
import { newStructure, registerStructures } from '../modules/registry/index.ts';
import type { RegistryPublished } from '../modules/registry/index.ts';

const { command, query } = room<RegistryPublished>({ name: 'demonstration' });

/** Enters many structures at once; for the demonstration only. */
export const enterStructures = command(v.array(newStructure), async ({ tx, actor, now }, drafts) => {
  allow(actor, actor.kind === 'system');
  return (await registerStructures({ tx: tx as never, actor, now }, drafts, 'demonstration')).facts;
});

type Doing = (context: Context<RegistryPublished>) => Promise<Fact[]>;

/** Does many verbs in one transaction, each inside it and at an hour of its own; for the demonstration only. */
export const together = command(
  v.custom<Doing>((given) => typeof given === 'function'),
  (context, doing) => {
    allow(context.actor, context.actor.kind === 'system');
    return doing(context);
  },
);

/** True when nobody has used this house yet. */
export const isEmpty = query(v.object({}), async ({ tx }) => {
  const some = await tx.selectFrom('registry.structure_listed').select('id').limit(1).executeTakeFirst();
  return some === undefined;
});

/** The structures that were entered, in their order. */
export const entered = query(v.object({}), ({ tx }) =>
  tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'region', 'womens', 'country', 'register_number as number', 'value_chains as chains'])
    .select('created_on as createdOn')
    .orderBy('register_number')
    .execute(),
);

/** The contacts through which a structure is reached. */
export const contactsOf = query(v.object({ structure: v.string() }), async ({ tx }, { structure }) => {
  const rows = await tx
    .selectFrom('registry.structure_contact')
    .select('contact')
    .where('structure', '=', structure)
    .execute();
  return rows.map(({ contact }) => contact);
});
