import { sql } from 'kysely';
import * as v from 'valibot';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { mayDecide } from '../policy.ts';
import { noteReached } from '../reaching.ts';
import { command } from '../room.ts';
import type { Engagement, Tx } from '../rows.ts';
import { isAccompanied } from '../rules/engagement.ts';
import { personsPresent, reasonNotToHold } from '../rules/visit.ts';
import { VisitReport } from '../visit-input.ts';

const Input = v.object({ reports: v.pipe(v.array(VisitReport), v.minLength(1), v.maxLength(5000)) });

type Row = Pick<Engagement, 'id' | 'programme' | 'region' | 'state' | 'agent' | 'visits'> & { held: number };

const engagementsOf = async (tx: Tx, ids: string[]): Promise<Map<string, Row>> => {
  const { rows } = await sql<Row>`
    select e.id, edition.programme, e.region, e.state, e.agent, tranche.visits,
      (select count(*)::int from accompaniment.visit where visit.engagement = e.id and visit.state = 'held') as held
    from accompaniment.engagement e
      join accompaniment.tranche on tranche.edition = e.edition
      join programmes.edition_listed edition on edition.id = e.edition
    where e.id = any(${ids}::uuid[]) order by e.id for update of e`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
};

/** A slice of one statement: a multi-row insert is limited to 65,535 parameters by the protocol. */
const slice = 2000;

/**
 * Tells many visits of the past at once, such as those that another tool kept before this one: each by the rules of one
 * report, all of them or none. Nothing of a plan moves, and no next visit is planned. For those who decide.
 */
export const reportVisits = command(Input, async ({ tx, actor, now }, { reports }) => {
  const engagements = await engagementsOf(tx, [...new Set(reports.map(({ engagement }) => engagement))]);
  const rows = reports.map((report) => {
    const engagement = engagements.get(report.engagement) ?? hide();
    allow(actor, mayDecide(actor, engagement));
    if (!isAccompanied(engagement.state)) refuse('accompaniment.not_accompanied');
    const left = engagement.visits - engagement.held;
    const told = { state: null, heldOn: report.heldOn, persons: personsPresent(report.present) };
    const reason = reasonNotToHold(told, { today: dayOf(now), left });
    if (reason) refuse(`accompaniment.${reason}`, { visits: engagement.visits });
    engagement.held += 1;
    return {
      id: report.visit,
      engagement: report.engagement,
      agent: engagement.agent,
      held_on: report.heldOn,
      began: report.began,
      minutes: report.minutes,
      place: report.place,
      place_note: report.placeNote,
      themes: report.themes,
      summary: report.summary,
      present: report.present.filter(({ persons }) => persons > 0),
      signed_by: report.signedBy,
    };
  });
  for (let start = 0; start < rows.length; start += slice)
    await sql`insert into accompaniment.visit (id, engagement, agent, state, held_on, began, minutes, place, place_note,
        themes, summary, present, signed_by, recorded_by, recorded_at)
      select id, engagement, agent, 'held', held_on, began, minutes, place, place_note,
        array(select jsonb_array_elements_text(themes)), summary, present, signed_by, ${actor.id}, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + slice))}::jsonb) as r (id uuid, engagement uuid,
        agent uuid, held_on date, began text, minutes int, place text, place_note text, themes jsonb, summary text,
        present jsonb, signed_by text)`.execute(tx);
  const begun = [...engagements.values()].filter(({ state }) => state === 'enrolled').map(({ id }) => id);
  await sql`update accompaniment.engagement set state = 'active', active_at = ${now}
    where id = any(${begun}::uuid[])`.execute(tx);
  return [
    ...reports.map(({ visit, engagement, heldOn, minutes, themes, present }) => ({
      fact: 'accompaniment.visit_held',
      about: visit,
      payload: { engagement, on: heldOn, minutes, themes, persons: personsPresent(present) },
    })),
    ...begun.map((id) => ({ fact: 'accompaniment.begun', about: id })),
    ...(await noteReached({ tx, now }, [...engagements.keys()])),
  ];
});
