import { sql } from 'kysely';
import { refuse } from '../../../platform/refusals.ts';
import { iceNumber, registerNumber } from '../../registry/index.ts';
import type { Tx } from '../sending/rows.ts';

const byIce = (tx: Tx, ice: string) =>
  tx
    .selectFrom('registry.structure_listed')
    .select('id')
    .where('ice', '=', ice)
    .where('state', '=', 'active')
    .execute();

/** As it was typed first; then by its letters and digits, without spaces and leading zeros. */
const byNumber = async (tx: Tx, number: string) => {
  const listed = tx.selectFrom('registry.structure_listed').select('id').where('state', '=', 'active');
  const exact = await listed.where('register_number', '=', number).limit(2).execute();
  const bare = registerNumber(number);
  if (exact.length > 0 || bare === null) return exact;
  const plain = sql<string>`ltrim(regexp_replace(lower(register_number), '[^[:alnum:]]', '', 'g'), '0')`;
  return listed
    .where(plain, '=', bare.replace(/[^\p{L}\p{N}]/gu, ''))
    .limit(2)
    .execute();
};

/**
 * The one active cooperative of this ICE or register number.
 * @throws Refusal `field.cooperative_unknown`, `field.cooperative_two` when they are of two
 */
export const findCooperative = async (tx: Tx, typed: { ice: string; number: string }): Promise<string> => {
  const ice = iceNumber(typed.ice);
  const number = typed.number.trim();
  const found = new Set(
    [...(ice ? await byIce(tx, ice) : []), ...(number ? await byNumber(tx, number) : [])].map(({ id }) => id),
  );
  if (found.size > 1) refuse('field.cooperative_two');
  return [...found][0] ?? refuse('field.cooperative_unknown');
};
