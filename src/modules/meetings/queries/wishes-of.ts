import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Holding, Id } from '../inputs.ts';
import { mayAnswerFor } from '../policy.ts';
import { query } from '../room.ts';
import { participantRow } from '../rows.ts';
import { sideOf } from '../rules/participant.ts';
import type { Kind, Spoken, Wish } from '../tables.ts';
import type { WhyProposed } from '../tie-tables.ts';
import { naming, withRegister } from './participants.ts';

/** Somebody on the other side of the table, and what this participant wishes of her. */
export interface Facing {
  id: string;
  kind: Kind;
  name: string;
  nameAr: string | null;
  about: string;
  province: string | null;
  languages: Spoken[];
  wish: Wish | null;
  /** What the house proposes, and why; null once she has said something, or nothing is known. */
  proposed: { wish: Wish; why: WhyProposed } | null;
}

/** Everybody whom a participant may wish to meet, in the order of their badges. What the others wish is not shown. */
export const wishesOf = query(
  v.object({ participant: Id, holding: Holding }),
  async ({ tx, actor }, { participant: id, holding }): Promise<Facing[]> => {
    const one = (await participantRow(tx, id, actor, holding)).open(actor, mayAnswerFor);
    const side = sideOf(one.kind) ?? hide();
    const facing = side === 'buyer' ? ['cooperative'] : ['buyer', 'expert'];
    const { rows } = await sql<Facing>`
      select one.id, one.kind, ${naming}, one.about, structure.province, one.languages, wish.wish,
        case when proposed.wish is null then null
          else jsonb_build_object('wish', proposed.wish, 'why', proposed.why) end as proposed
      from meetings.participant one ${withRegister}
        left join meetings.wish on wish.side = ${side} and (
          (${side} = 'buyer' and wish.buyer = ${id} and wish.cooperative = one.id)
          or (${side} = 'cooperative' and wish.cooperative = ${id} and wish.buyer = one.id))
        left join meetings.proposed_wish proposed on wish.id is null and proposed.side = ${side} and (
          (${side} = 'buyer' and proposed.buyer = ${id} and proposed.cooperative = one.id)
          or (${side} = 'cooperative' and proposed.cooperative = ${id} and proposed.buyer = one.id))
      where one.day = ${one.day} and one.kind = any(${facing}) and one.state <> 'withdrawn'
      order by one.badge`.execute(tx);
    return rows;
  },
);
