import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import { invalid } from '../../platform/refusals.ts';
import type { Actor } from '../../platform/rights.ts';
import type { ExpertFields } from './inputs.ts';
import type { Promised } from './rules/load.ts';
import type { MissionState } from './rules/mission.ts';
import type { ExpertsTables, ExpertState, Spoken } from './tables.ts';

export type Tx = Transaction<ExpertsTables>;

export interface Expert {
  id: string;
  person: string | null;
  state: ExpertState;
  hoursMonth: number;
  version: number;
}

/** The expert, held until the transaction ends: whoever promises her hours waits here. */
export const expertForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Expert>> =>
  locked(
    await tx
      .selectFrom('experts.expert')
      .select(['id', 'person', 'state', 'hours_month as hoursMonth', 'version'])
      .where('id', '=', id)
      .where('anonymised_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );

export interface Mission extends Promised {
  id: string;
  structure: string;
  /** Of the structure's record: what rights ask for. */
  region: string | null;
  /** Where the mission is held; null: anywhere. */
  place: string | null;
  expert: string | null;
  person: string | null;
  skills: string[];
  language: Spoken | null;
  remote: boolean;
  state: MissionState;
}

const missionOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('experts.mission as m')
    .innerJoin('registry.structure_listed as s', 's.id', 'm.structure')
    .leftJoin('experts.expert as e', 'e.id', 'm.expert')
    .select(['m.id', 'm.structure', 's.region', 'm.region as place', 'm.expert', 'e.person', 'm.skills', 'm.language'])
    .select(['m.remote', 'm.state', 'm.hours', 'm.starts_on as startsOn', 'm.ends_on as endsOn'])
    .where('m.id', '=', id);

/** The mission, held until the transaction ends. */
export const missionForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Mission>> => {
  await tx.selectFrom('experts.mission').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return locked(await missionOf(tx, id).executeTakeFirst(), actor);
};

/** The mission as it stands, for a page. */
export const missionToRead = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Mission>> =>
  locked(await missionOf(tx, id).executeTakeFirst(), actor);

/** The structure that asks, while it is active. */
export const asking = async (
  tx: Tx,
  id: string,
  actor: Actor,
): Promise<Locked<{ structure: string; region: string | null }>> =>
  locked(
    await tx
      .selectFrom('registry.structure_listed')
      .select(['id as structure', 'region'])
      .where('id', '=', id)
      .where('state', '=', 'active')
      .executeTakeFirst(),
    actor,
  );

/** Hours that some experts have promised, by expert; `standing` are the states that count. */
export const promisedOf = async (
  tx: Tx,
  experts: string[],
  standing: readonly MissionState[],
  but: string | null = null,
): Promise<Map<string, Promised[]>> => {
  const rows = await tx
    .selectFrom('experts.mission')
    .select(['expert', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(sql<number>`coalesce(hours_confirmed, hours_done, hours)`.as('hours'))
    .where(sql<boolean>`expert = any(${experts}::uuid[])`)
    .where('state', 'in', standing)
    .where(sql<boolean>`id is distinct from ${but}::uuid`)
    .execute();
  return Map.groupBy(rows, ({ expert }) => expert!);
};

/** @throws Invalid where fields do not go together. */
export const refuseMismatch = (fields: ExpertFields): void => {
  const { rateLow, rateHigh, ratePer, terms, availableFrom, availableUntil } = fields;
  if (rateLow !== null && rateHigh !== null && rateHigh < rateLow) invalid('rateHigh', 'experts.rate_range_goes_down');
  if ((rateLow ?? rateHigh) !== null && ratePer === null) invalid('ratePer', 'experts.rate_per_missing');
  if ((rateLow ?? rateHigh) !== null && terms === 'free') invalid('terms', 'experts.free_with_rate');
  if (availableFrom !== null && availableUntil !== null && availableUntil < availableFrom)
    invalid('availableUntil', 'experts.ends_before_it_starts');
};

/** The columns of what is said of an expert. */
export const columnsOf = (fields: ExpertFields) => ({
  headline: JSON.stringify(fields.headline),
  affiliation: fields.affiliation,
  public_contact: fields.publicContact,
  languages: fields.languages,
  regions: fields.regions,
  remote: fields.remote,
  weekdays: fields.weekdays,
  available_from: fields.availableFrom,
  available_until: fields.availableUntil,
  hours_month: fields.hoursMonth,
  terms: fields.terms,
  rate_low: fields.rateLow ?? fields.rateHigh,
  rate_high: fields.rateHigh,
  rate_per: fields.ratePer,
});

/** The skills of an expert, in place of those she had. */
export const writeSkills = async (tx: Tx, expert: string, skills: readonly string[]): Promise<void> => {
  await tx.deleteFrom('experts.skill').where('expert', '=', expert).execute();
  await tx
    .insertInto('experts.skill')
    .values(skills.map((concept) => ({ expert, concept })))
    .execute();
};
