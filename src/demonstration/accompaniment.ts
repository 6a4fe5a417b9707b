// Longer than our files are: one story, told in the order in which it happens.
import type { Ground } from '../platform/ground.ts';

import type { Fact } from '../platform/journal/fact.ts';
import { system } from '../platform/rights.ts';
import type { Actor } from '../platform/rights.ts';
import { dayOf } from '../platform/words/format.ts';
import {
  acceptApplications,
  applyToPhase,
  assignAgent,
  openTranche,
  planVisit,
  preparePhase,
  reportVisits,
  withdrawEngagement,
} from '../modules/accompaniment/index.ts';
import { openEdition } from '../modules/programmes/index.ts';
import { regions } from '../modules/registry/index.ts';
import { draws } from './draws.ts';
import type { Draws } from './draws.ts';
import { diagnose, planAll } from './diagnosing.ts';
import { enterPerson, inventedPeople } from './people.ts';
import { at } from './prize.ts';
import { financeProjects } from './projects.ts';
import { together } from './room.ts';
import { train } from './training.ts';
import { visitsOf } from './visits.ts';

const day = 86_400_000;
const before = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

interface Known {
  id: string;
  region: string | null;
  createdOn: string | null;
  country: string;
}

/** A cooperative on its way, with how strong it was at the start, 0 to 4. */
export interface OnItsWay {
  structure: string;
  region: string;
  engagement: string;
  strength: number;
}

interface Given {
  programme: string;
  structures: Known[];
  /** The cooperative of the representative's account: she is among those accompanied. */
  represented: string;
  /** The person of each account, by its role. */
  accounts: ReadonlyMap<string, string>;
  now: Date;
}

/** Places by region. The 243 are the 200 of phase 1 and, in the same four regions, 43 of phase 2. */
const phaseOne: Record<string, number> = { 'MA-04': 55, 'MA-07': 65, 'MA-08': 45, 'MA-10': 35 };
const phaseTwo: Record<string, number> = {
  'MA-04': 25,
  'MA-07': 30,
  'MA-08': 15,
  'MA-10': 10,
  'MA-03': 40,
  'MA-05': 40,
  'MA-09': 40,
};
const enrolledInTwo: Record<string, number> = {
  'MA-04': 12,
  'MA-07': 20,
  'MA-08': 6,
  'MA-10': 5,
  'MA-03': 15,
  'MA-05': 15,
  'MA-09': 15,
};
const phaseThree: Record<string, number> = { 'MA-01': 40, 'MA-02': 40, 'MA-06': 40, 'MA-11': 40, 'MA-12': 40 };
const appliedToThree: Record<string, number> = { 'MA-01': 7, 'MA-02': 6, 'MA-06': 5, 'MA-11': 3, 'MA-12': 3 };
const waitingInOne = 3;

const isNear = ({ region }: { region: string }): boolean => phaseOne[region] !== undefined;

const quotas = (places: Record<string, number>) =>
  regions.flatMap(({ code }) => (places[code] ? [{ region: code, places: places[code] }] : []));

/** Days before now: when each phase opens and closes, and when its cooperatives are enrolled. */
const dates = {
  one: { opens: 450, closes: 425, enrolled: 420 },
  two: { opens: 215, closes: 190, enrolled: 185 },
  three: { opens: 12, closes: -45 },
};

export class Story {
  readonly ground: Ground;
  readonly draw: Draws;
  readonly now: Date;
  readonly left: Map<string, Known[]>;
  edition = '';

  constructor(ground: Ground, draw: Draws, { structures, now }: Given) {
    this.ground = ground;
    this.draw = draw;
    this.now = now;
    const moroccan = structures.filter(({ country, region, createdOn }) => country === 'MA' && region && createdOn);
    this.left = Map.groupBy(moroccan, ({ region }) => region as string);
  }

  ago(days: number) {
    return at(this.ground, system, before(this.now, days));
  }

  /** Takes this many of a region that are young enough on that day, so that none is taken twice. */
  take(region: string, count: number, daysAgo: number, first?: string): Known[] {
    const on = dayOf(before(this.now, daysAgo));
    const oldest = `${Number(on.slice(0, 4)) - 4}${on.slice(4)}`;
    const fits = ({ createdOn }: Known) => createdOn !== null && createdOn > oldest && createdOn < on;
    const all = this.left.get(region) ?? [];
    const own = all.filter(({ id }) => id === first);
    const taken = [...own, ...all.filter((one) => fits(one) && one.id !== first)].slice(0, count);
    this.left.set(
      region,
      all.filter((one) => !taken.includes(one)),
    );
    return taken;
  }
}

const openPhase = async (
  story: Story,
  number: number,
  places: Record<string, number>,
  { opens, closes }: { opens: number; closes: number },
): Promise<string> => {
  const [phase] = await preparePhase(story.ago(opens + 20), {
    edition: story.edition,
    number,
    places: 200,
    opensOn: dayOf(before(story.now, opens)),
    closesOn: dayOf(before(story.now, closes)),
    quotas: quotas(places),
  });
  return phase!.about;
};

/** Everybody applies in her turn, an hour after the one before, in one transaction. */
const applyAll = async (story: Story, phase: string, applying: Known[], opens: number): Promise<OnItsWay[]> => {
  const first = before(story.now, opens - 1).getTime();
  const made: OnItsWay[] = [];
  await together(story.ago(opens - 1), async (context) => {
    const facts: Fact[] = [];
    for (const [index, { id, region }] of applying.entries()) {
      const when = new Date(first + index * 3_600_000);
      const [applied] = await applyToPhase.within({ ...context, now: when }, { phase, structure: id });
      facts.push(applied!);
      const strength = 0.9 + story.draw.share() * 1.6;
      made.push({ structure: id, region: region as string, engagement: applied!.about, strength });
    }
    return facts;
  });
  return made;
};

/** Two agents a region, and the agent's account in Drâa-Tafilalet: who follows whom. */
const enterAgents = async (story: Story, { programme, accounts }: Given): Promise<Map<string, string[]>> => {
  const agents = new Map<string, string[]>();
  const where = Object.keys(phaseTwo);
  const people = inventedPeople(story.draw, where.length * 2, 30_000);
  for (const [index, one] of people.entries()) {
    const region = where[index % where.length] as string;
    const id = await enterPerson(story.ago(dates.one.opens), one, 'field_agent', { region, programme });
    agents.set(region, [...(agents.get(region) ?? []), id]);
  }
  const own = accounts.get('field_agent') as string;
  agents.set('MA-08', [own, ...(agents.get('MA-08') ?? [])]);
  return agents;
};

const assignAll = async (story: Story, agents: Map<string, string[]>, some: OnItsWay[], enrolled: number) => {
  const byAgent = Map.groupBy(some, ({ region, engagement }) => {
    const known = agents.get(region) ?? [];
    return known[[...engagement].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % known.length] as string;
  });
  for (const [agent, theirs] of byAgent)
    await assignAgent(story.ago(enrolled - 1), { engagements: theirs.map(({ engagement }) => engagement), agent });
};

/** Phase 1: more apply than there are places; four withdraw, and the first who waited take their places. */
const holdPhaseOne = async (story: Story, { represented }: Given): Promise<OnItsWay[]> => {
  const { opens, enrolled } = dates.one;
  const phase = await openPhase(story, 1, phaseOne, dates.one);
  const applying = Object.entries(phaseOne).flatMap(([region, n]) =>
    story.take(region, n + waitingInOne, opens, represented),
  );
  const applied = await applyAll(story, phase, applying, opens);
  await acceptApplications(story.ago(enrolled), { phase, engagements: applied.map(({ engagement }) => engagement) });
  const left: string[] = [];
  const gained: string[] = [];
  for (const region of Object.keys(phaseOne)) {
    const leaving = applied.filter((one) => one.region === region && one.structure !== represented)[2]!.engagement;
    const facts = await withdrawEngagement(story.ago(enrolled - 12), { engagement: leaving, why: 'ceased' });
    left.push(leaving);
    gained.push(...facts.filter(({ fact }) => fact === 'accompaniment.enrolled').map(({ about }) => about));
  }
  const placed = Object.entries(phaseOne).flatMap(([region, n]) =>
    applied.filter((one) => one.region === region).slice(0, n),
  );
  const moved = applied.filter(({ engagement }) => gained.includes(engagement));
  return [...placed.filter(({ engagement }) => !left.includes(engagement)), ...moved];
};

const holdPhaseTwo = async (story: Story): Promise<OnItsWay[]> => {
  const { opens, enrolled } = dates.two;
  const phase = await openPhase(story, 2, phaseTwo, dates.two);
  const applying = Object.entries(enrolledInTwo).flatMap(([region, n]) => story.take(region, n, opens));
  const applied = await applyAll(story, phase, applying, opens);
  // The four regions first; the others when their agents have come.
  const [near, far] = [applied.filter(isNear), applied.filter((one) => !isNear(one))];
  await acceptApplications(story.ago(enrolled), { phase, engagements: near.map(({ engagement }) => engagement) });
  await acceptApplications(story.ago(20), { phase, engagements: far.map(({ engagement }) => engagement) });
  return applied;
};

const holdPhaseThree = async (story: Story): Promise<void> => {
  const phase = await openPhase(story, 3, phaseThree, dates.three);
  const applying = Object.entries(appliedToThree).flatMap(([region, n]) => story.take(region, n, dates.three.opens));
  await applyAll(story, phase, applying, dates.three.opens);
};

/** Most have agreed on a day; a few days have passed without a report, and some have no day at all. */
const planNext = async (story: Story, some: OnItsWay[]): Promise<void> => {
  const plan = (engagements: OnItsWay[], daysAgo: number, on: () => number) =>
    together(story.ago(daysAgo), async (context) => {
      const facts: Fact[] = [];
      for (const { engagement } of engagements)
        facts.push(...(await planVisit.within(context, { engagement, on: dayOf(before(story.now, -on())) })));
      return facts;
    });
  const chosen = some.filter(() => story.draw.often(0.8));
  const late = chosen.filter((_, index) => index % 14 === 3);
  await plan(late, 12, () => -story.draw.whole(2, 9));
  await plan(
    chosen.filter((one) => !late.includes(one)),
    5,
    () => story.draw.whole(0, 38),
  );
};

const tellVisits = async (story: Story, some: OnItsWay[], enrolled: number): Promise<void> => {
  const all = some.flatMap((one) => visitsOf(story.draw, one, { enrolled, now: story.now }));
  for (const told of [280, 190, 100, 13]) {
    const until = dayOf(before(story.now, told));
    const reports = all.filter(({ heldOn }) => heldOn <= until);
    for (const report of reports) all.splice(all.indexOf(report), 1);
    if (reports.length > 0) await reportVisits(story.ago(told), { reports });
  }
};

/**
 * The fourth tranche of the accompaniment: 243 of 600 cooperatives made aware, trained and accompanied in 4 of 12 regions,
 * by the verbs that anybody would use, at hours in the past.
 */
export const accompany = async (ground: Ground, given: Given): Promise<void> => {
  const story = new Story(ground, draws(4), given);
  const { programme, accounts, now } = given;
  const early = story.ago(dates.one.opens + 30);
  const name = { fr: 'Tranche 4', ar: 'الشطر الرابع', en: 'Tranche 4' };
  const year = before(now, dates.one.opens).getFullYear();
  const [edition] = await openEdition(early, { programme, name, year });
  story.edition = edition!.about;
  await openTranche(early, { edition: story.edition, target: 600 });
  const agents = await enterAgents(story, given);
  const one = await holdPhaseOne(story, given);
  const two = await holdPhaseTwo(story);
  await holdPhaseThree(story);
  await assignAll(story, agents, one, dates.one.enrolled - 14);
  const [nearTwo, far] = [two.filter(isNear), two.filter((one) => !isNear(one))];
  await assignAll(story, agents, nearTwo, dates.two.enrolled);
  await assignAll(story, agents, far, 19);
  const reached = { edition: story.edition, programme };
  const first = await diagnose(story, one, { ago: dates.one.enrolled - 30, occasion: 'start', gain: 0 });
  const second = await diagnose(story, nearTwo, { ago: dates.two.enrolled - 25, occasion: 'start', gain: 0 });
  await planAll(story, [...first, ...second]);
  await train(story, one, { ...reached, ago: [340, 270, 160] });
  await train(story, nearTwo, { ...reached, ago: [120, 60] });
  await tellVisits(story, one, dates.one.enrolled - 32);
  await tellVisits(story, nearTwo, dates.two.enrolled - 27);
  await diagnose(
    story,
    one.filter((_, index) => index % 3 === 0),
    { ago: 50, occasion: 'month_12', gain: 0.7 },
  );
  await planNext(story, [...one, ...nearTwo, ...far]);
  const officer: Actor = {
    kind: 'person',
    id: accounts.get('programme_officer') as string,
    grants: [{ role: 'programme_officer', region: null, programme: null, structure: null }],
  };
  await financeProjects(story, one.slice(0, 5), { officer, edition: story.edition });
};
