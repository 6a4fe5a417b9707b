import { sql } from 'kysely';
import { dayIn, withinReach } from '../../platform/fact-source.ts';
import type { FactSource } from '../../platform/fact-source.ts';
import { inEach } from '../../platform/words/trilingual.ts';
import { missionStates } from './rules/mission.ts';
import { words } from './words/index.ts';

const said = (fr: string, ar: string, en: string) => ({ fr, ar, en });

const states = Object.fromEntries(
  missionStates.map((state) => [state, inEach((lang) => words(lang)(`mission.${state}`))]),
);

/** A mission on the day it was confirmed, or asked for until then; its level is its hours. */
const missions: FactSource = {
  kind: 'experts.mission',
  title: said('Missions d’expertise', 'مهام الخبرة', 'Expert missions'),
  from: sql`experts.mission m`,
  columns: {
    record: sql`m.id`,
    day: dayIn(sql`coalesce(m.confirmed_at, m.asked_at)`),
    known: sql`m.asked_at`,
    structure: sql`m.structure`,
    state: sql`m.state`,
    level: sql`coalesce(m.hours_confirmed, m.hours_done, m.hours)`,
  },
  states,
  touchedBy: {
    'experts.mission_requested': true,
    'experts.expert_proposed': true,
    'experts.mission_accepted': true,
    'experts.mission_declined': true,
    'experts.hours_noted': true,
    'experts.hours_confirmed': true,
    'experts.mission_cancelled': true,
    'experts.merge_followed': () => 'all',
  },
  href: ({ record }) => `/missions/${record}`,
  readable: (actor) => withinReach(actor, ['programme_officer', 'cooperative_representative']),
};

/** An expert in the pool since the day of entering. */
const pool: FactSource = {
  kind: 'experts.expert',
  title: said('Expertes et experts du vivier', 'خبيرات وخبراء المجموعة', 'Experts of the pool'),
  from: sql`experts.expert e where e.state <> 'left' and e.anonymised_at is null`,
  columns: { record: sql`e.id`, day: dayIn(sql`e.created_at`), known: sql`e.created_at` },
  touchedBy: {
    'experts.expert_entered': true,
    'experts.standing_changed': true,
    'experts.expert_anonymised': true,
  },
  href: ({ record }) => `/experts/${record}`,
  // Who is in the pool for all to see is a record that all may open; who pauses, one for the office.
  readable: (actor) =>
    sql`(${withinReach(actor, ['programme_officer'])} or f.record in (select id from experts.expert_listed))`,
};

/** What figures count of this room. */
export const facts: FactSource[] = [missions, pool];
