import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { mayKeepReferences } from '../policy.ts';
import { command } from '../room.ts';
import { codeForNew, referenceTitle, retiredTold } from './reference-fields.ts';
import { text } from './schemas.ts';

const Input = v.object({
  /** The one to mend; absent, a new one. */
  code: v.optional(v.string()),
  title: referenceTitle,
  /** The value chain whose quality approach it is; null for a label of any. */
  value_chain: text(41),
  /** Who gives it. */
  body: text(160),
  retired: retiredTold,
});

/** Adds a label or a quality approach to the reference, or mends one; retired, it is offered no more. */
export const defineLabel = command(Input, async ({ tx, actor }, { code, title, ...typed }) => {
  allow(actor, mayKeepReferences(actor));
  const said = { ...typed, title: JSON.stringify(title) };
  const payload = { title, retired: typed.retired, value_chain: typed.value_chain };
  if (code === undefined) {
    const label = { id: newId(), code: codeForNew(title) };
    const added = await tx
      .insertInto('registry.label')
      .values({ ...label, ...said })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return refuse('registry.reference_exists');
    return [{ fact: 'registry.label_defined', about: label.id, payload: { code: label.code, ...payload } }];
  }
  const label = await tx
    .updateTable('registry.label')
    .set(said)
    .where('code', '=', code)
    .returning('id')
    .executeTakeFirst();
  return label ? [{ fact: 'registry.label_defined', about: label.id, payload: { code, ...payload } }] : hide();
});
