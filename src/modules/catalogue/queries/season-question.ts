import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { Period } from '../rules/product.ts';
import type { Unit } from '../rules/units.ts';
import { query } from '../room.ts';

export interface SeasonQuestion {
  id: string;
  lang: Lang;
  /** Nothing else was asked of this number since. */
  isLast: boolean;
  /** In the order in which the message named them. */
  products: { id: string; name: Trilingual; unit: Unit | null; period: Period | null }[];
}

/** What an SMS from this number may answer: the last seasonal question sent to it, for sixty days. For the house alone. */
export const seasonQuestion = query(
  v.object({ phone: v.string() }),
  async ({ tx, actor, now }, { phone }): Promise<SeasonQuestion | null> => {
    allow(actor, actor.kind === 'system');
    const { rows } = await sql<SeasonQuestion>`
      select q.id, m.lang, not exists (select from platform.message_out later where later.address = m.address
          and later.at > m.at and later.kind not like 'platform.%' and later.kind not like 'people.%') as "isLast",
        (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'unit', p.unit, 'period', p.period) order by n)
          from unnest(q.products) with ordinality as asked(id, n) join catalogue.product p on p.id = asked.id) as products
      from platform.message_out m join catalogue.season_question q on q.message = m.id
      where m.address = ${phone} and m.kind = 'catalogue.still_so' and q.asked_at > ${now}::timestamptz - interval '60 days'
      order by m.at desc limit 1`.execute(tx);
    return rows[0]?.products ? rows[0] : null;
  },
);
