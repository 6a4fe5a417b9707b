import { sql } from 'kysely';
import type { Tx } from '../sending/rows.ts';

export interface Held {
  shelf: string;
  id: string;
  digest: string;
  gone: boolean;
  /** The phone has said that it wrote this down. */
  sure: boolean;
}

const keyOf = ({ shelf, id }: { shelf: string; id: string }): string => `${shelf}\n${id}`;

/**
 * What a phone was sent, by shelf and id. A phone that comes back with an older cursor has not written down what came
 * after it; one that comes with none holds nothing. What it was told to erase and has erased is forgotten.
 */
export const heldBy = async (tx: Tx, device: string, cursor: number | null): Promise<Map<string, Held>> => {
  if (cursor === null) {
    await tx.deleteFrom('field.held').where('device', '=', device).execute();
    return new Map();
  }
  await tx
    .deleteFrom('field.held')
    .where('device', '=', device)
    .where('gone', '=', true)
    .where('sent_in', '<=', cursor)
    .execute();
  const rows = await tx
    .selectFrom('field.held')
    .select(['shelf', 'id', 'digest', 'gone', 'sent_in'])
    .where('device', '=', device)
    .execute();
  return new Map(rows.map(({ sent_in, ...row }) => [keyOf(row), { ...row, sure: sent_in <= cursor }]));
};

export const heldAs = (held: Map<string, Held>, shelf: string, id: string): Held | undefined =>
  held.get(keyOf({ shelf, id }));

export interface Sent {
  shelf: string;
  id: string;
  digest: string;
  gone: boolean;
}

export const noteSent = async (tx: Tx, device: string, sent: readonly Sent[], cursor: number): Promise<void> => {
  if (sent.length === 0) return;
  await sql`insert into field.held (device, shelf, id, digest, gone, sent_in)
    select ${device}, shelf, id, digest, gone, ${cursor} from unnest(${sent.map(({ shelf }) => shelf)}::text[],
      ${sent.map(({ id }) => id)}::text[], ${sent.map(({ digest }) => digest)}::text[],
      ${sent.map(({ gone }) => gone)}::boolean[]) as s (shelf, id, digest, gone)
    on conflict (device, shelf, id) do update set digest = excluded.digest, gone = excluded.gone,
      sent_in = excluded.sent_in`.execute(tx);
};
