import type { WebContext } from '../../platform/web/env.ts';
import { formOf } from '../../platform/web/form.ts';
import type { FormValue } from '../../platform/web/form.ts';
import { linesOf, productsOf } from './rules/product-lines.ts';
import type { ProductName } from './rules/product-lines.ts';
import type { Typed } from './views/wrong.ts';

const filled = (value: FormValue): FormValue | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (value instanceof File) return value.size === 0 && value.name === '' ? undefined : value;
  if (Array.isArray(value)) return value.map(filled).filter((one) => one !== undefined);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const kept = filled(one);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
};

const flattened = (value: FormValue, path: string, into: Typed): Typed => {
  if (typeof value === 'string') into[path] = value;
  else if (!(value instanceof File)) {
    for (const [key, one] of Object.entries(value))
      flattened(one as FormValue, path === '' ? key : `${path}.${key}`, into);
  }
  return into;
};

/** A posted form twice: for the verb, where blank is absent; and as it was typed, to be shown again. */
export const readForm = async (
  c: WebContext,
): Promise<{ input: Record<string, unknown>; typed: Typed; chosen: string[] }> => {
  const values = await formOf(c);
  const typed = flattened(values, '', {});
  const input: Record<string, unknown> = filled(values) as Record<string, unknown>;
  if (typed['products'] !== undefined) input['products'] = productsOf(typed['products']);
  const chains = values['value_chains'];
  return { input, typed, chosen: Array.isArray(chains) ? chains.filter((one) => typeof one === 'string') : [] };
};

/** A structure's fields as its form shows them. */
export const typedOf = (fields: Record<string, unknown>): { typed: Typed; chosen: string[] } => {
  const { value_chains, products, womens_declared, ...others } = fields;
  const typed: Typed = {};
  for (const [name, value] of Object.entries(others)) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'object')
      for (const [key, one] of Object.entries(value)) typed[`${name}.${key}`] = String(one);
    else typed[name] = String(value);
  }
  typed['products'] = linesOf((products ?? []) as ProductName[]);
  if (typeof womens_declared === 'boolean') typed['womens_declared'] = womens_declared ? 'yes' : 'no';
  return { typed, chosen: (value_chains ?? []) as string[] };
};
