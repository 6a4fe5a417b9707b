// Longer than our files are: the office's pages of one panel read the same rows, each its own part.
import { sql } from 'kysely';
import * as v from 'valibot';
import { selectionOfPanel } from '../calibration-row.ts';
import { Id, OnePanel } from '../inputs.ts';
import { factsOfPanel } from '../panel-rows.ts';
import { mayRunPanel } from '../policy.ts';
import { query } from '../room.ts';
import { panelToRead, type Panel, type Tx } from '../rows.ts';
import { calibrate, type Calibration } from '../rules/calibration.ts';
import { outOfTheRoom } from '../rules/deliberation.ts';
import { orderAfter } from '../rules/panel-selection.ts';
import { scoresOf } from '../rules/panel-scores.ts';
import { settleRanking } from '../rules/selection-problem.ts';
import { conflictsShown, entriesShown, headOf, jurorsShown } from '../shown.ts';

type Here = Parameters<Parameters<typeof query>[1]>[0];
const opened = async ({ tx, actor }: Pick<Here, 'tx' | 'actor'>, panel: string): Promise<Panel> =>
  (await panelToRead(tx as Tx, panel, actor)).open(actor, mayRunPanel);

export const panelPage = query(OnePanel, async (here, { panel }) => headOf(here.tx, await opened(here, panel)));

export const panelsInOffice = query(v.object({}), async ({ tx, actor }) => {
  const rows = await tx
    .selectFrom('juries.panel_listed')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  return rows.filter((row) => mayRunPanel(actor, row));
});
export type PanelListed = Awaited<ReturnType<typeof panelsInOffice>>[number];

export const jurorsPage = query(OnePanel, async (here, { panel }) => ({
  head: await headOf(here.tx, await opened(here, panel)),
  jurors: await jurorsShown(here.tx, panel),
  conflicts: await conflictsShown(here.tx, panel),
  entries: await entriesShown(here.tx, panel),
}));
export type JurorsShown = Awaited<ReturnType<typeof jurorsPage>>;

const readingsShown = (tx: Tx, panel: string) =>
  tx
    .selectFrom('juries.reading')
    .select(['id', 'juror', 'entry', 'anchor', 'state', 'done_at', 'saved_at'])
    .where('panel', '=', panel)
    .execute();

export const assignmentPage = query(OnePanel, async (here, { panel: id }) => {
  const { tx } = here;
  const panel = await opened(here, id);
  const last = await tx
    .selectFrom('juries.assignment')
    .selectAll()
    .where('panel', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return {
    head: await headOf(tx, panel),
    load: { min: panel.load_min, max: panel.load_max },
    readers: panel.readers,
    last: last ?? null,
    jurors: (await jurorsShown(tx, id)).filter(({ state }) => state === 'settled'),
    entries: await entriesShown(tx, id),
    conflicts: await conflictsShown(tx, id),
    readings: await readingsShown(tx, id),
  };
});
export type AssignmentShown = Awaited<ReturnType<typeof assignmentPage>>;

export const readingsPage = query(OnePanel, async (here, { panel }) => ({
  head: await headOf(here.tx, await opened(here, panel)),
  jurors: (await jurorsShown(here.tx, panel)).filter(({ state }) => state === 'settled'),
  entries: await entriesShown(here.tx, panel),
  readings: await readingsShown(here.tx, panel),
}));
export type ReadingsShown = Awaited<ReturnType<typeof readingsPage>>;

const lastCalibration = async (tx: Tx, panel: string): Promise<Calibration | null> =>
  (
    await tx
      .selectFrom('juries.calibration')
      .select('result')
      .where('panel', '=', panel)
      .orderBy('id', 'desc')
      .executeTakeFirst()
  )?.result ?? null;

/** The ranking as calibrated, or as it would be without one juror: that is computed for this page and kept nowhere. */
export const rankingPage = query(v.object({ panel: Id, without: v.nullish(Id, null) }), async (here, asked) => {
  const { tx } = here;
  const panel = await opened(here, asked.panel);
  const stored = await lastCalibration(tx, panel.id);
  const { places, envelopes, quotas } = panel.constraints;
  const again = { places, seed: panel.seed };
  const scores = asked.without === null ? null : scoresOf(await factsOfPanel(tx, panel), [asked.without]);
  return {
    head: await headOf(tx, panel),
    calibration: stored && scores ? calibrate(scores, again) : stored,
    stored,
    without: asked.without,
    proposed: await selectionOfPanel(tx, panel.id, 'proposed'),
    jurors: (await jurorsShown(tx, panel.id)).filter(({ state }) => state === 'settled'),
    entries: await entriesShown(tx, panel.id),
    rules: { places, envelopes, quotas },
  };
});
export type RankingShown = Awaited<ReturnType<typeof rankingPage>>;

const deliberationShown = async (here: Here, panel: Panel) => {
  const tx = here.tx as Tx;
  const meeting = await tx
    .selectFrom('juries.deliberation')
    .selectAll()
    .where('panel', '=', panel.id)
    .executeTakeFirst();
  const decisions = meeting
    ? await tx.selectFrom('juries.decision').selectAll().where('deliberation', '=', meeting.id).orderBy('id').execute()
    : [];
  const proposed = await selectionOfPanel(tx, panel.id, 'proposed');
  const order = proposed ? settleRanking(proposed.problem).order.map(({ id }) => id) : [];
  return {
    head: await headOf(tx, panel),
    meeting: meeting ?? null,
    decisions,
    proposed,
    calibration: await lastCalibration(tx, panel.id),
    jurors: (await jurorsShown(tx, panel.id)).filter(({ state }) => state === 'settled'),
    entries: await entriesShown(tx, panel.id),
    conflicts: await conflictsShown(tx, panel.id),
    order: orderAfter(
      order,
      decisions.map(({ id, entry, kind, to_rank: toRank, adopted }) => ({ id, entry, kind, toRank, adopted })),
    ),
    proposedOrder: order,
  };
};

/** One application at a time: the one asked for, else the first that no decision names. */
export const deliberationPage = query(v.object({ panel: Id, entry: v.nullish(Id, null) }), async (here, asked) => {
  const shown = await deliberationShown(here as Here, await opened(here, asked.panel));
  const taken = new Set(shown.decisions.map(({ entry }) => entry));
  const current = asked.entry ?? shown.proposedOrder.find((id) => !taken.has(id)) ?? null;
  return {
    ...shown,
    current,
    out: shown.meeting && current ? outOfTheRoom(shown.meeting.present, shown.conflicts, current) : [],
  };
});
export type DeliberationShown = Awaited<ReturnType<typeof deliberationPage>>;

const minutes = async (here: Here, panel: Panel) => ({
  ...(await deliberationShown(here, panel)),
  final: await selectionOfPanel(here.tx as Tx, panel.id, 'final'),
  rules: panel.constraints,
  seed: panel.seed,
});

export const minutesPage = query(OnePanel, async (here, { panel }) => minutes(here as Here, await opened(here, panel)));
export type MinutesShown = Awaited<ReturnType<typeof minutesPage>>;

/** The same minutes for a juror who was in the meeting; before it is over a juror who was not sees nothing. */
export const minutesForJuror = query(OnePanel, async (here, { panel: id }) => {
  const { actor } = here;
  const { rows } = await sql<{ seat: string }>`
    select juror.id as seat from juries.juror juror join juries.deliberation meeting on meeting.panel = juror.panel
    where juror.panel = ${id} and juror.person = ${actor.id} and juror.id = any(meeting.present)`.execute(here.tx);
  const seat = rows[0]?.seat ?? null;
  const panel = (await panelToRead(here.tx, id, actor)).open(actor, () => seat !== null);
  return { ...(await minutes(here as Here, panel)), seat };
});
