import { sql } from 'kysely';
import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import { system } from '../../../platform/rights.ts';
import { refuse } from '../../../platform/refusals.ts';
import { suitedPairs } from '../../networking/index.ts';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import { reasonNotTo } from '../rules/day.ts';
import { proposalsFor, strongest } from '../rules/proposed-wish.ts';
import type { MeetingsTables } from '../tables.ts';

interface Pair {
  buyer: string;
  cooperative: string;
  structure: string;
  need: string | null;
  introduction: string | null;
  state: string | null;
  buyerYes: boolean | null;
  vetoes: ('buyer' | 'structure' | 'office')[];
  conflict: boolean;
}

type Tx = Context<MeetingsTables>['tx'];

/** Every pair of a day with each need that the buyer brings, and what stands between them. */
const pairsOf = async (tx: Tx, day: string): Promise<Pair[]> => {
  const { rows } = await sql<Pair>`
    select buyer.id as buyer, cooperative.id as cooperative, cooperative.structure, brought.need,
      i.id as introduction, i.state, i.buyer_yes as "buyerYes",
      array(select veto.side from networking.veto_in_force veto
        where veto.party = buyer.party and veto.structure = cooperative.structure order by 1) as vetoes,
      exists (select from experts.conflict_of c where c.expert = buyer.expert and (c.structure = cooperative.structure
        or c.sector in (select chain.sector from registry.structure_listed s
          join registry.value_chain_listed chain on chain.code = any(s.value_chains) where s.id = cooperative.structure)))
        as conflict
    from meetings.participant buyer
      join meetings.participant cooperative on cooperative.day = buyer.day and cooperative.kind = 'cooperative'
        and cooperative.state <> 'withdrawn'
      left join meetings.brought_need brought on brought.participant = buyer.id
      left join networking.introduction_listed i on i.need = brought.need and i.structure = cooperative.structure
    where buyer.day = ${day} and buyer.kind in ('buyer', 'expert') and buyer.state <> 'withdrawn'
      and (buyer.party is not null or buyer.expert is not null)`.execute(tx);
  return rows;
};

const suitsIn = async ({ tx, ground, now }: Context<MeetingsTables>, pairs: readonly Pair[]): Promise<Set<string>> => {
  const needs = [...new Set(pairs.flatMap(({ need }) => need ?? []))];
  const structures = [...new Set(pairs.map(({ structure }) => structure))];
  const suited = await suitedPairs({ ground, actor: system, now, within: tx }, { needs, structures });
  return new Set(suited.map(({ need, structure }) => `${need} ${structure}`));
};

/**
 * Proposes wishes anew from what networking and the pool know of those who take part. What a side has said of a pair is
 * never proposed to it again.
 */
export const proposeWishes = command(v.object({ day: Id }), async (context, { day: id }) => {
  const { tx, actor } = context;
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayHelpDay);
  const why = reasonNotTo('register', day.state);
  if (why) refuse(`meetings.${why}`);
  const pairs = await pairsOf(tx, id);
  const suited = await suitsIn(context, pairs);
  const proposed = [...Map.groupBy(pairs, ({ buyer, cooperative }) => `${buyer} ${cooperative}`).values()].flatMap(
    (same) =>
      strongest(
        same.flatMap((pair) =>
          proposalsFor({ ...pair, suits: suited.has(`${pair.need} ${pair.structure}`) }).map((one) => ({
            ...one,
            ...{ day: id, buyer: pair.buyer, cooperative: pair.cooperative },
            ...{ need: pair.need, introduction: pair.introduction },
          })),
        ),
      ),
  );
  await tx.deleteFrom('meetings.proposed_wish').where('day', '=', id).execute();
  if (proposed.length > 0) await tx.insertInto('meetings.proposed_wish').values(proposed).execute();
  await sql`delete from meetings.proposed_wish p using meetings.wish w
    where p.day = ${id} and w.buyer = p.buyer and w.cooperative = p.cooperative and w.side = p.side`.execute(tx);
  return [{ fact: 'meetings.wishes_proposed', about: id, payload: { proposed: proposed.length } }];
});
