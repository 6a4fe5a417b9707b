import { freeHours, fullMonth } from './load.ts';
import type { Promised } from './load.ts';

/** What is wanted. */
export interface Wanted extends Promised {
  structure: string;
  sectors: readonly string[];
  /** Codes of the thesaurus. */
  skills: readonly string[];
  /** Null: any. */
  language: string | null;
  region: string | null;
  remote: boolean;
}

/** Who could give it. */
export interface Able {
  active: boolean;
  skills: readonly string[];
  languages: readonly string[];
  /** Empty: everywhere. */
  regions: readonly string[];
  remote: boolean;
  availableFrom: string | null;
  availableUntil: string | null;
  hoursMonth: number;
  /** What is promised already. */
  promised: readonly Promised[];
  conflicts: readonly { structure: string | null; sector: string | null }[];
  /** Said no to this mission before. */
  declined: boolean;
  /** Mean of the stars that structures gave, 1 to 5, and how many gave them. */
  stars: number | null;
  ratings: number;
}

export const outReasons = [
  'not_active',
  'conflict_structure',
  'conflict_sector',
  'declined_before',
  'language',
  'region',
  'not_available_then',
  'no_hours_left',
] as const;
export type OutReason = (typeof outReasons)[number];

/** Why somebody cannot have this mission: the first reason that stands, or nothing. */
export const reasonOut = (wanted: Wanted, able: Able): OutReason | null => {
  if (!able.active) return 'not_active';
  if (able.conflicts.some(({ structure }) => structure === wanted.structure)) return 'conflict_structure';
  if (able.conflicts.some(({ sector }) => sector !== null && wanted.sectors.includes(sector))) return 'conflict_sector';
  if (able.declined) return 'declined_before';
  if (wanted.language !== null && !able.languages.includes(wanted.language)) return 'language';
  if (!reaches(wanted, able)) return 'region';
  if (able.availableFrom !== null && wanted.endsOn < able.availableFrom) return 'not_available_then';
  if (able.availableUntil !== null && wanted.startsOn > able.availableUntil) return 'not_available_then';
  if (fullMonth(able.hoursMonth, able.promised, wanted) !== null) return 'no_hours_left';
  return null;
};

const near = (wanted: Wanted, able: Able): boolean =>
  wanted.region === null || able.regions.length === 0 || able.regions.includes(wanted.region);

const reaches = (wanted: Wanted, able: Able): boolean => (wanted.remote && able.remote) || near(wanted, able);

export interface Fit {
  out: OutReason | null;
  /** 0 to 1. */
  score: number;
  /** Skills that are wanted and had. */
  skills: string[];
  missing: string[];
  /** Comes to the place, rather than from afar. */
  near: boolean;
  /** Hours still free in the fullest month of the mission. */
  free: number;
}

/** Half for the skills, the rest for being near, having time to spare, and what others said; unknown counts for the middle. */
const weights = { skills: 0.55, near: 0.15, free: 0.2, stars: 0.1 };

/**
 * How well somebody answers what is wanted, with what speaks for and against it. Ratings are drawn to the middle where
 * they are few (as if three people had given three stars), so that one unhappy mission ends nobody's.
 */
export const fitOf = (wanted: Wanted, able: Able): Fit => {
  const skills = wanted.skills.filter((skill) => able.skills.includes(skill));
  const free = freeHours(able.hoursMonth, able.promised, wanted);
  const isNear = near(wanted, able);
  const stars = ((able.stars ?? 3) * able.ratings + 3 * 3) / (able.ratings + 3);
  const score =
    weights.skills * (wanted.skills.length === 0 ? 0.5 : skills.length / wanted.skills.length) +
    weights.near * (isNear ? 1 : 0.3) +
    weights.free * (able.hoursMonth === 0 ? 0 : Math.min(1, free / able.hoursMonth)) +
    weights.stars * ((stars - 1) / 4);
  return {
    out: reasonOut(wanted, able),
    score,
    skills,
    missing: wanted.skills.filter((skill) => !skills.includes(skill)),
    near: isNear,
    free,
  };
};
