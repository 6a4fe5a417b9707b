import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { mayKeepReferences } from '../policy.ts';
import { command } from '../room.ts';
import { sectors } from '../tables.ts';
import { codeForNew, referenceTitle, retiredTold } from './reference-fields.ts';

const Input = v.object({
  /** The one to mend; absent, a new one. */
  code: v.optional(v.string()),
  sector: v.picklist(sectors),
  title: referenceTitle,
  /** Other words that people use for it, in any language. */
  also: v.optional(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80))), []),
  retired: retiredTold,
});

/** Adds a value chain to the reference, or mends one; retired, it is offered no more and stays where it was chosen. */
export const defineValueChain = command(Input, async ({ tx, actor }, { code, sector, title, also, retired }) => {
  allow(actor, mayKeepReferences(actor));
  const said = { sector, title: JSON.stringify(title), also: [...new Set(also)], retired };
  if (code === undefined) {
    const chain = { id: newId(), code: codeForNew(title) };
    const added = await tx
      .insertInto('registry.value_chain')
      .values({ ...chain, ...said })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return refuse('registry.reference_exists');
    return [{ fact: 'registry.value_chain_defined', about: chain.id, payload: { code: chain.code, title, retired } }];
  }
  const chain = await tx
    .updateTable('registry.value_chain')
    .set(said)
    .where('code', '=', code)
    .returning('id')
    .executeTakeFirst();
  if (!chain) return hide();
  return [{ fact: 'registry.value_chain_defined', about: chain.id, payload: { code, title, retired } }];
});
