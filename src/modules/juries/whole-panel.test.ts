import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test/support/world.ts';
import { adoptAssignment } from './commands/adopt-assignment.ts';
import { calibratePanel } from './commands/calibrate-panel.ts';
import { closeDeliberation } from './commands/close-deliberation.ts';
import { decide } from './commands/decide.ts';
import { openDeliberation } from './commands/open-deliberation.ts';
import { proposeSelection } from './commands/propose-selection.ts';
import { signMinutes } from './commands/sign-minutes.ts';
import { withdrawEntry } from './commands/withdraw-entry.ts';
import { jobs } from './jobs.ts';
import { aPanel, assign, readAll, readingsOf, seatJuror, type TestPanel } from '../../../test/support/panel.ts';
import { finalSelection } from './queries/final-selection.ts';
import { replayPanel, type Recorded } from './replay-panel.ts';
import type { Job } from '../../platform/jobs/jobs.ts';
import { jobs as messagesJobs } from '../../platform/messages/index.ts';
import { rubric } from '../../../test/support/panel.ts';
import { scoreOf } from './rules/rubric.ts';

let world: World;
let panel: TestPanel;
beforeAll(async () => {
  world = await openWorld({ jobs: [...jobs, ...messagesJobs] as Job<never>[] });
}, 60_000);
afterAll(() => world?.close());

const journal = async (): Promise<Recorded[]> => (await world.facts(panel.panel)) as Recorded[];

test('a jury of 8 takes 40 entries from the opening to the minutes', { timeout: 120_000 }, async () => {
  panel = await aPanel(world, {
    entries: 40,
    places: 8,
    readers: 3,
    anchors: 2,
    load_max: 20,
    ties: (number) => (number === 5 ? [{ kind: 'ice', value: '001 234 567 000 012' }] : []),
  });
  for (let at = 0; at < 8; at++)
    await seatJuror(world, panel, {
      institution: at < 2 ? 'Université  Cadi-Ayyad' : '',
      ties: at === 0 ? [{ kind: 'ice', value: '001234567000012', as: 'family' }] : [],
    });
  await assign(world, panel);
  const readings = await readingsOf(world, panel);
  expect(readings).toHaveLength(38 * 3 + 2 * 8);
  expect(readings.some(({ juror, entry }) => juror === panel.jurors[0]!.id && entry === panel.entries[4]!.id)).toBe(
    false,
  );
  await readAll(world, panel);
  const officer = world.as(panel.officer);
  await calibratePanel(officer, { panel: panel.panel });
  await proposeSelection(officer, { panel: panel.panel });
  const present = panel.jurors.slice(0, 5).map(({ id }) => id);
  await openDeliberation(officer, { panel: panel.panel, quorum: 5, present });
  const journalled = (await journal()).findLast(({ fact }) => fact === 'juries.selection_proposed')!.payload;
  const proposed = journalled['result'] as { selected: { id: string }[] };
  const votes = { proposed_by: present[1]!, votes_for: 5, votes_against: 0, abstained: 0 };
  const first = proposed.selected[0]!.id;
  const aside = proposed.selected.find(({ id }) => id !== first && id !== panel.entries[4]!.id)!.id;
  await decide(officer, { panel: panel.panel, entry: first, kind: 'confirm', ...votes });
  await decide(officer, {
    panel: panel.panel,
    entry: aside,
    kind: 'set_aside',
    reason: 'Projet déjà financé',
    ...votes,
  });
  // One who is in conflict is out of the room: four voices, not five.
  const conflicted = { panel: panel.panel, entry: panel.entries[4]!.id, kind: 'confirm' as const };
  await expect(decide(officer, { ...conflicted, ...votes })).rejects.toThrow('juries.votes_do_not_add_up');
  await decide(officer, { ...conflicted, ...votes, votes_for: 4 });
  await expect(closeDeliberation(officer, { panel: panel.panel })).rejects.toThrow('juries.signatures_missing');
  await signMinutes(world.as(panel.jurors[0]!.actor), { panel: panel.panel });
  await signMinutes(officer, { panel: panel.panel, jurors: present.slice(1) });
  await closeDeliberation(officer, { panel: panel.panel });
  const final = await finalSelection(officer, { panel: panel.panel });
  expect(final!.laureates).toHaveLength(8);
  expect(final!.laureates.map(({ entry }) => entry)).toContain(first);
  expect(final!.laureates.map(({ entry }) => entry)).not.toContain(aside);
  expect(final!.laureates.every(({ envelope, grant }) => panel.envelopes.includes(envelope!) && grant === 50_000)).toBe(
    true,
  );
  expect(final!.waiting).toHaveLength(40 - 8 - 1);
});

test('the first of the waiting list who may moves up when a laureate withdraws', async () => {
  const officer = world.as(panel.officer);
  const before = (await finalSelection(officer, { panel: panel.panel }))!;
  const gone = before.laureates[2]!.entry;
  const facts = await withdrawEntry(officer, { panel: panel.panel, entry: gone });
  expect(facts.map(({ fact }) => fact)).toEqual(['juries.entry_withdrawn', 'juries.waiting_moved_up']);
  const after = (await finalSelection(officer, { panel: panel.panel }))!;
  expect(after.laureates).toHaveLength(8);
  expect(after.laureates.map(({ entry }) => entry)).not.toContain(gone);
  await expect(withdrawEntry(officer, { panel: panel.panel, entry: gone })).rejects.toThrow('juries.entry_withdrawn');
});

test('the journal alone gives the same scores, ranks and laureates again', { timeout: 60_000 }, async () => {
  const replay = await replayPanel(await journal());
  expect(replay.difference).toBeNull();
  expect(replay.steps.every(({ same }) => same)).toBe(true);
  expect(new Set(replay.steps.map(({ fact }) => fact))).toEqual(
    new Set([
      'juries.assignment_adopted',
      'juries.reading_finished',
      'juries.calibrated',
      'juries.selection_proposed',
      'juries.decision_taken',
      'juries.minutes_closed',
      'juries.waiting_moved_up',
    ]),
  );
});

test('any altered level is detected, and so is one altered with its score', { timeout: 120_000 }, async () => {
  const entries = await journal();
  const finished = entries.flatMap(({ fact }, at) => (fact === 'juries.reading_finished' ? [at] : []));
  const altered = (at: number, withScore: boolean): Recorded[] =>
    entries.map((one, place) => {
      if (place !== at) return one;
      const levels = { ...(one.payload['levels'] as Record<string, number>) };
      levels['market'] = ((levels['market'] ?? 0) + 1) % 5;
      return { ...one, payload: { ...one.payload, levels, ...(withScore ? { score: scoreOf(rubric, levels) } : {}) } };
    });
  // Solving the assignment again for each is the slow part, and no level changes it.
  const quick = (all: Recorded[]) => all.filter(({ fact }) => fact !== 'juries.selection_proposed');
  for (const at of finished.slice(0, 3)) {
    const plain = await replayPanel(altered(at, false));
    expect(plain.difference).toMatchObject({ at, path: 'score' });
  }
  const hidden = await replayPanel(quick(altered(finished[10]!, true)));
  expect(hidden.difference?.fact).toBe('juries.calibrated');
});

test('nothing in the journal names a person', async () => {
  const text = JSON.stringify(await journal());
  const names = [...panel.jurors.map(({ person }) => person), 'Membre', 'Cadi'];
  const found = names.filter((name) => text.includes(name));
  expect(found).toEqual([]);
});

test('a finished panel takes no other assignment', async () => {
  const officer = world.as(panel.officer);
  const { rows } = await world.pool.query("select id from juries.assignment where panel = $1 and state = 'adopted'", [
    panel.panel,
  ]);
  const asked = adoptAssignment(officer, { assignment: rows[0].id, origin: '' });
  const why = await asked.then(String, String);
  expect(why).toBe('Error: juries.panel_past_that');
});
