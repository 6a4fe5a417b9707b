import { sql } from 'kysely';
import * as v from 'valibot';
import { Id } from '../inputs.ts';
import { mayReadResults } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';
import { needMet } from '../rules/need-met.ts';
import type { NeedBrought } from '../rules/need-met.ts';

type Brought = NeedBrought & { introduction: string | null; opportunity: string | null };

/** What ties a meeting to networking. */
export interface Tie {
  meeting: string;
  structure: string;
  /** The need that they meet about; null where the buyer brings none, or it is to be said which. */
  need: string | null;
  /** All that the buyer brings. */
  needs: string[];
  introduction: string | null;
  /** Where the introduction stands. */
  state: string | null;
  opportunity: string | null;
}

const chosen = ({ needs, ...row }: { meeting: string; structure: string; needs: Brought[] }): Tie => {
  const need = needMet(needs);
  const brought = needs.find((one) => one.need === need && one.introduction !== null);
  return {
    ...row,
    ...{ need, needs: needs.map((one) => one.need) },
    introduction: brought?.introduction ?? null,
    state: brought?.state ?? null,
    opportunity: brought?.opportunity ?? null,
  };
};

const Input = v.object({ day: Id, meeting: v.optional(v.nullable(Id), null) });

/** Which need and which introduction each meeting of a day is about; meetings whose buyer brings nothing are left out. */
export const ties = query(Input, async ({ tx, actor }, { day, meeting }): Promise<Tie[]> => {
  (await dayRow(tx, day, actor)).open(actor, mayReadResults);
  const { rows } = await sql<{ meeting: string; structure: string; needs: Brought[] }>`
    select meeting.id as meeting, cooperative.structure, jsonb_agg(jsonb_build_object('need', need.id,
      'open', need.state in ('open', 'matched'), 'fits', need.chains && structure.value_chains,
      'state', introduction.state, 'introduction', introduction.id, 'opportunity', o.opportunity)
      order by introduction.introduced_at, need.opened_at, need.id) as needs
    from meetings.meeting
      join meetings.participant cooperative on cooperative.id = meeting.cooperative
      join meetings.brought_need brought on brought.participant = meeting.buyer
      join networking.need_listed need on need.id = brought.need
      join registry.structure_listed structure on structure.id = cooperative.structure
      left join networking.introduction_listed introduction
        on introduction.need = need.id and introduction.structure = cooperative.structure
      left join networking.opportunity_of o on o.need = need.id and o.structure = cooperative.structure
    where meeting.day = ${day} and (${meeting}::uuid is null or meeting.id = ${meeting})
    group by meeting.id, cooperative.id`.execute(tx);
  return rows.map(chosen);
});
