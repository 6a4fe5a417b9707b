import type { Context } from '../../../platform/command.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { begin } from '../beginning.ts';
import { mayFollow } from '../policy.ts';
import { noteReached } from '../reaching.ts';
import { command } from '../room.ts';
import { engagementForUpdate } from '../rows.ts';
import type { Engagement } from '../rows.ts';
import { reasonNotToAccompany } from '../rules/engagement.ts';
import { budgetOf, personsPresent, reasonNotToHold } from '../rules/visit.ts';
import type { PresentClass } from '../rules/visit.ts';
import type { AccompanimentTables } from '../tables.ts';
import { VisitReport } from '../visit-input.ts';
import { visitForUpdate, visitStates } from '../visit-rows.ts';
import { moveAction } from './move-action.ts';
import { planVisit } from './plan-visit.ts';

type Room = Context<AccompanimentTables>;

const summed = (present: PresentClass[]): PresentClass[] =>
  [...Map.groupBy(present, ({ sex, age_band }) => `${sex} ${age_band}`).values()]
    .map((some) => ({ ...some[0]!, persons: personsPresent(some) }))
    .filter(({ persons }) => persons > 0);

/** Who reported this very visit already: a report sent twice is one. */
const known = async (tx: Room['tx'], report: VisitReport) => {
  const row = await tx
    .selectFrom('accompaniment.visit')
    .select(['engagement', 'state', 'recorded_by', 'held_on'])
    .where('id', '=', report.visit)
    .executeTakeFirst();
  if (row && row.engagement !== report.engagement) refuse('accompaniment.visit_of_another');
  return row ?? null;
};

const write = async (
  { tx, actor, now }: Room,
  report: VisitReport,
  { engagement, isNew }: { engagement: Engagement; isNew: boolean },
): Promise<void> => {
  const told = {
    state: 'held' as const,
    agent: engagement.agent ?? actor.id,
    held_on: report.heldOn,
    began: report.began,
    minutes: report.minutes,
    place: report.place,
    place_note: report.placeNote,
    themes: [...new Set(report.themes)],
    summary: report.summary,
    present: JSON.stringify(summed(report.present)),
    signed_by: report.signedBy,
    next_on: report.nextOn,
    recorded_by: actor.id,
    recorded_at: now,
  };
  if (isNew)
    await tx
      .insertInto('accompaniment.visit')
      .values({
        id: report.visit,
        engagement: engagement.id,
        planned_on: null,
        planned_at: null,
        missed_note: '',
        version: 1,
        ...told,
      })
      .execute();
  else await tx.updateTable('accompaniment.visit').set(told).where('id', '=', report.visit).execute();
  const files = report.media.map(({ kind, digest }) => ({
    id: newId(),
    visit: report.visit,
    kind,
    digest,
    file: null,
    added_at: now,
  }));
  if (files.length > 0) await tx.insertInto('accompaniment.visit_file').values(files).execute();
};

/** A visit that took place stands for those that were planned until its day. */
const replacePlanned = async ({ tx }: Room, { visit, engagement, heldOn }: VisitReport): Promise<Fact[]> => {
  const rows = await tx
    .updateTable('accompaniment.visit')
    .set({ state: 'cancelled' })
    .where('engagement', '=', engagement)
    .where('state', '=', 'planned')
    .where('planned_on', '<=', heldOn)
    .where('id', '<>', visit)
    .returning('id')
    .execute();
  return rows.map(({ id }) => ({
    fact: 'accompaniment.visit_cancelled',
    about: id,
    payload: { engagement, by: visit },
  }));
};

/** The day that was agreed for the next one, when it can still be planned: a phone may tell it after that day has passed. */
const nextOf = async (
  { tx, now }: Room,
  { nextOn }: VisitReport,
  { engagement, left }: { engagement: Engagement; left: number },
) => {
  if (nextOn === null || left < 2 || nextOn < dayOf(now) || nextOn > (engagement.endsOn ?? nextOn)) return null;
  const planned = await tx
    .selectFrom('accompaniment.visit')
    .select('planned_on')
    .where('engagement', '=', engagement.id)
    .where('state', '=', 'planned')
    .execute();
  const room = planned.length < left - 1 && !planned.some((one) => one.planned_on === nextOn);
  return room ? { engagement: engagement.id, on: nextOn } : null;
};

/**
 * Tells a visit that took place: when, how long, where, on what, who was met, what of the plan moved and when one meets
 * again. It consumes one of the visits promised. A visit that nobody had planned is told in the same way.
 */
export const reportVisit = command(VisitReport, async (context, report) => {
  const { tx, actor, now } = context;
  const engagement = (await engagementForUpdate(tx, report.engagement, actor)).open(actor, mayFollow);
  const before = await known(tx, report);
  if (before?.state === 'held' && before.recorded_by === actor.id && before.held_on === report.heldOn) return [];
  if (before) (await visitForUpdate(tx, report.visit, actor)).open(actor, mayFollow);
  const ended = reasonNotToAccompany(engagement.state);
  if (ended) refuse(`accompaniment.${ended}`);
  const persons = personsPresent(report.present);
  const { left } = budgetOf(engagement.visits, await visitStates(tx, engagement.id));
  const reason = reasonNotToHold(
    { state: before?.state ?? null, heldOn: report.heldOn, persons },
    { today: dayOf(now), left },
  );
  if (reason) refuse(`accompaniment.${reason}`, { visits: engagement.visits });
  await write(context, report, { engagement, isNew: before === null });
  const moved = [];
  for (const move of report.moves) moved.push(...(await moveAction.within(context, { ...move, visit: report.visit })));
  const replaced = await replacePlanned(context, report);
  const next = await nextOf(context, report, { engagement, left });
  return [
    {
      fact: 'accompaniment.visit_held',
      about: report.visit,
      payload: {
        engagement: engagement.id,
        on: report.heldOn,
        minutes: report.minutes,
        themes: report.themes,
        persons,
      },
    },
    ...(await begin(context, engagement)),
    ...(await noteReached(context, [engagement.id])),
    ...moved,
    ...replaced,
    ...(next ? await planVisit.within(context, next) : []),
  ];
});
