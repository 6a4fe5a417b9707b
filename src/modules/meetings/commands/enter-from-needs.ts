import { sql } from 'kysely';
import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { buyersToEnter } from '../../networking/index.ts';
import { Id } from '../inputs.ts';
import { keepNeeds } from '../keep-needs.ts';
import { mayHelpDay } from '../policy.ts';
import { command } from '../room.ts';
import { dayForUpdate } from '../rows.ts';
import type { MeetingsTables } from '../tables.ts';
import { enterParticipants } from './enter-participants.ts';
import { proposeWishes } from './propose-wishes.ts';

/** Which cooperatives of a need are entered with its buyer, by how far their introduction has come. */
export const entering = ['introduced', 'interested', 'invited', 'nobody'] as const;
const statesOf: Record<(typeof entering)[number], string[]> = {
  introduced: ['introduced', 'meeting', 'agreed', 'delivered'],
  interested: ['introduced', 'meeting', 'agreed', 'delivered', 'interested'],
  invited: ['introduced', 'meeting', 'agreed', 'delivered', 'interested', 'invited', 'opened'],
  nobody: [],
};

const Input = v.object({
  day: Id,
  needs: v.pipe(v.array(Id), v.minLength(1, 'meetings.nobody_chosen'), v.maxLength(200)),
  cooperatives: v.optional(v.picklist(entering), 'interested'),
});

type Entering = Context<MeetingsTables>;

/** Those of the buyers who take part already, with the needs that they bring. */
const knownOf = async ({ tx }: Entering, day: string): Promise<Map<string, { id: string; needs: string[] }>> => {
  const { rows } = await sql<{ id: string; party: string; needs: string[] }>`
    select one.id, one.party, array(select need::text from meetings.brought_need where participant = one.id) as needs
    from meetings.participant one where one.day = ${day} and one.party is not null`.execute(tx);
  return new Map(rows.map(({ party, ...one }) => [party, one]));
};

const cooperativesOf = async (
  { tx }: Entering,
  day: string,
  needs: readonly string[],
  states: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ structure: string }>`
    select distinct i.structure from networking.introduction_listed i
      join registry.structure_listed s on s.id = i.structure and s.state = 'active'
    where i.need = any(${[...needs]}::uuid[]) and i.state = any(${[...states]}) and i.buyer_yes is not false
      and not exists (select from meetings.participant one where one.day = ${day} and one.structure = i.structure)
    order by 1`.execute(tx);
  return rows.map(({ structure }) => structure);
};

/** Enters the buyers of open needs, and the cooperatives that are being introduced to them; and proposes their wishes. */
export const enterFromNeeds = command(Input, async (context, { day: id, needs, cooperatives }) => {
  const { tx, actor, now, ground } = context;
  const day = (await dayForUpdate(tx, id, actor)).open(actor, mayHelpDay);
  const buyers = await buyersToEnter({ ground, actor, now, within: tx }, { needs });
  const known = await knownOf(context, day.id);
  const facts: Fact[] = [];
  for (const { party, needs: hers } of buyers) {
    const one = known.get(party);
    if (one === undefined) continue;
    await keepNeeds(tx, one.id, party, [...new Set([...one.needs, ...hers])]);
    facts.push({ fact: 'meetings.needs_brought', about: one.id, payload: { day: id, needs: hers } });
  }
  const entered = [
    ...buyers
      .filter(({ party }) => !known.has(party))
      .map(({ named, ...one }) => ({ ...one, kind: 'buyer' as const, shown: named })),
    ...(await cooperativesOf(context, id, needs, statesOf[cooperatives])).map((structure) => ({
      kind: 'cooperative' as const,
      structure,
    })),
  ];
  if (entered.length > 0)
    facts.push(...(await enterParticipants.within(context, { day: id, participants: entered as never })));
  return [...facts, ...(await proposeWishes.within(context, { day: id }))];
});
