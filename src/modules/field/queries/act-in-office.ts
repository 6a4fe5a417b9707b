import { sql } from 'kysely';
import * as v from 'valibot';
import { actNamed } from '../../../platform/field/index.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { Locked } from '../../../platform/locked.ts';
import { hide } from '../../../platform/refusals.ts';
import { langs } from '../../../platform/words/lang.ts';
import { mayDecide } from '../policy.ts';
import { query } from '../room.ts';
import type { ActRow } from '../sending/rows.ts';
import { titlesOf } from './titles.ts';

export interface ClashShown {
  field: string;
  before: Json;
  phone: Json;
  office: Json;
  kept: 'phone' | 'office' | 'other' | 'replaced' | null;
  value: Json;
}

interface Found extends ActRow {
  regions: (string | null)[];
  by: string;
  captured_by_name: string | null;
  decided_by_name: string | null;
  device_label: string | null;
  skew_seconds: number | null;
  clashes: ClashShown[];
  media: { digest: string; arrived: boolean; problem: string | null }[];
}

/** One act with all that it said, and what became of it. */
export const actInOffice = query(
  v.object({ id: v.pipe(v.string(), v.uuid()), lang: v.picklist(langs) }),
  async (context, { id, lang }) => {
    const { tx, actor } = context;
    const { rows } = await sql<Found>`select a.*,
        array(select region from people.holder where person = a.person and role = 'field_agent') as regions,
        coalesce(p.name, '') as by, c.name as captured_by_name, k.name as decided_by_name, d.label as device_label,
        d.skew_seconds, coalesce((select jsonb_agg(jsonb_build_object('field', x.field, 'before', x.before,
          'phone', x.phone, 'office', x.office, 'kept', x.kept, 'value', x.value) order by x.field)
          from field.clash x where x.act = a.id), '[]') as clashes,
        coalesce((select jsonb_agg(jsonb_build_object('digest', m.digest, 'arrived', m.arrived_at is not null,
          'problem', m.problem) order by m.digest) from field.media m where m.act = a.id), '[]') as media
      from field.act a left join people.person_name p on p.id = a.person
        left join people.person_name c on c.id = a.captured_by left join people.person_name k on k.id = a.decided_by
        left join field.device d on d.id = a.device where a.id = ${id}`.execute(tx);
    const row = new Locked(rows[0] ?? hide()).open(actor, mayDecide);
    const act = actNamed(row.name);
    const labels = (await act?.labels?.(context, row.record, lang)) ?? {};
    const title = (await titlesOf(context, [row])).get(row.record) ?? null;
    return { ...row, labels, title, page: (await act?.page?.(row.record, context)) ?? null };
  },
);

export type ActInOffice = Awaited<ReturnType<typeof actInOffice>>;
