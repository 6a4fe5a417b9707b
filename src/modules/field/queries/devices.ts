import { sql } from 'kysely';
import * as v from 'valibot';
import { allow, holdsSomewhere } from '../../../platform/rights.ts';
import { regionsDecided } from '../policy.ts';
import { query } from '../room.ts';
import { ofTheirRegions } from './acts-in-office.ts';

export interface DeviceShown {
  id: string;
  by: string;
  label: string;
  first_seen_at: Date;
  last_seen_at: Date;
  skew_seconds: number | null;
  structures: number;
  /** Rows that it holds. */
  held: number;
  forgotten_at: Date | null;
}

const shown = sql`d.id, coalesce(p.name, '') as by, d.label, d.first_seen_at, d.last_seen_at, d.skew_seconds,
  cardinality(d.structures) as structures, d.forgotten_at,
  (select count(*)::int from field.held h where h.device = d.id and not h.gone) as held`;

/** The phones of the agents this actor decides for, those seen last first. */
export const devicesInOffice = query(v.object({}), async ({ tx, actor }): Promise<DeviceShown[]> => {
  allow(actor, holdsSomewhere(actor, ['programme_officer']));
  const { rows } = await sql<DeviceShown>`select ${shown} from field.device d
    left join people.person_name p on p.id = d.person where ${ofTheirRegions(regionsDecided(actor), 'd.person')}
    order by d.last_seen_at desc limit 200`.execute(tx);
  return rows;
});

/** One's own phones that are in use. */
export const myDevices = query(v.object({}), async ({ tx, actor }): Promise<DeviceShown[]> => {
  allow(actor, actor.kind === 'person');
  const { rows } = await sql<DeviceShown>`select ${shown} from field.device d
    left join people.person_name p on p.id = d.person where d.person = ${actor.id} and d.forgotten_at is null
    order by d.last_seen_at desc`.execute(tx);
  return rows;
});
