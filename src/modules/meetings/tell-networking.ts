import { sql } from 'kysely';
import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import { system } from '../../platform/rights.ts';
import { noteMeeting } from '../networking/index.ts';
import { needMet } from './rules/need-met.ts';
import type { NeedBrought } from './rules/need-met.ts';
import type { MeetingsTables } from './tables.ts';

interface Met {
  meeting: string;
  structure: string;
  on: string;
  held: boolean;
  buyer: boolean | null;
  cooperative: boolean | null;
  /** Both said elsewhere too, of another meeting about this need, that they are interested. */
  elsewhere: boolean;
  needs: NeedBrought[];
}

type Tx = Context<MeetingsTables>['tx'];

const interest = (says: string) => sql`${sql.ref(`${says}.outcome`)} <> 'nothing'`;

/** What networking is to know of these meetings: those whose buyer brings a need, as both sides speak of them today. */
const metOf = async (tx: Tx, meetings: readonly string[]): Promise<Met[]> => {
  const { rows } = await sql<Met>`
    select meeting.id as meeting, cooperative.structure, to_char(day.held_on, 'YYYY-MM-DD') as on,
      meeting.state in ('begun', 'held') as held, ${interest('buyer_says')} as buyer,
      ${interest('cooperative_says')} as cooperative,
      exists (select from meetings.meeting_listed other join meetings.brought_need too on too.participant = other.buyer
        where other.id <> meeting.id and other.structure = cooperative.structure and other.interest_of_both
          and too.need in (select need from meetings.brought_need own where own.participant = meeting.buyer)) as elsewhere,
      jsonb_agg(jsonb_build_object('need', need.id, 'open', need.state in ('open', 'matched'),
        'fits', need.chains && structure.value_chains, 'state', introduction.state)
        order by introduction.introduced_at, need.opened_at, need.id) as needs
    from meetings.meeting
      join meetings.day on day.id = meeting.day
      join meetings.participant cooperative on cooperative.id = meeting.cooperative
      join meetings.brought_need brought on brought.participant = meeting.buyer
      join networking.need_listed need on need.id = brought.need
      join registry.structure_listed structure on structure.id = cooperative.structure
      left join networking.introduction_listed introduction
        on introduction.need = need.id and introduction.structure = cooperative.structure
      left join meetings.outcome buyer_says on buyer_says.meeting = meeting.id and buyer_says.side = 'buyer'
      left join meetings.outcome cooperative_says
        on cooperative_says.meeting = meeting.id and cooperative_says.side = 'cooperative'
    where meeting.id = any(${meetings}::uuid[])
      and exists (select from meetings.outcome any_said where any_said.meeting = meeting.id)
    group by meeting.id, day.id, cooperative.id, structure.id, buyer_says.outcome, cooperative_says.outcome`.execute(
    tx,
  );
  return rows;
};

/**
 * Tells networking, in the same transaction, what came of meetings whose buyer brings a need: the interest of both
 * introduces them; a word taken back takes it back. `about` says which need it was where that is not plain.
 */
export const tellNetworking = async (
  context: Context<MeetingsTables>,
  meetings: readonly string[],
  about: string | null = null,
): Promise<Fact[]> => {
  const facts: Fact[] = [];
  const house = { ...context, actor: system };
  for (const met of await metOf(context.tx, meetings)) {
    const { structure, on, held } = met;
    const said = { buyer: met.buyer, structure: met.cooperative };
    const both = held && met.buyer === true && met.cooperative === true;
    if (!both && met.elsewhere) continue;
    const need = about ?? needMet(met.needs);
    const needs = both ? [need] : met.needs.map((one) => one.need);
    for (const one of needs)
      if (one !== null) facts.push(...(await noteMeeting.within(house, { need: one, structure, on, said, held })));
  }
  return facts;
};
