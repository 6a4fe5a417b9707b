import { sql } from 'kysely';
import type { Tx } from '../counting/wanted.ts';
import { fileOf } from './outside-sources.ts';
import type { OutsideSource } from './outside-sources.ts';
import type { Cell } from '../rules/cell.ts';

/** What stands around a figure in one cell: what was published and promised of it, what comes from outside. */
export interface Around {
  published: { id: string; number: number; at: Date; value: number | null; pending: boolean } | null;
  target: { target: number; baseline: number | null; note: string } | null;
  outside: OutsideSource | null;
}

export const nothingAround: Around = { published: null, target: null, outside: null };

interface Row {
  code: string;
  published: { id: string; number: number; at: string; value: number | null; pending: boolean } | null;
  target: Around['target'];
  outside: Around['outside'];
}

/** By code, of figures in one cell. */
export const aroundOf = async (tx: Tx, codes: string[], cell: Cell): Promise<Map<string, Around>> => {
  const { rows } = await sql<Row>`select asked.code,
      (select jsonb_build_object('id', p.id, 'number', p.number, 'at', p.published_at, 'value', p.value,
          'pending', p.differs_since is not null)
        from indicators.publication p where p.indicator = asked.code and p.scope = ${cell.scope} and p.place = ${cell.place}
          and p.dimension = ${cell.dimension} and p.category = ${cell.category} and p.period = ${cell.period}
        order by p.number desc limit 1) as published,
      (select jsonb_build_object('target', t.target, 'baseline', t.baseline, 'note', t.note) from indicators.target t
        where t.indicator = asked.code and t.scope = ${cell.scope} and t.place = ${cell.place}
          and t.period = ${cell.period} and ${cell.dimension} = '') as target,
      (select jsonb_build_object('value', o.value, 'source', o.source, 'saidOn', o.said_on, 'document', o.document,
          'file', ${fileOf})
        from indicators.outside_value o where o.indicator = asked.code and o.replaced_at is null and o.place = ${cell.place}
          and o.period collate "C" <= ${cell.period === '' ? '~' : cell.period} and ${cell.dimension} = '' and ${cell.scope} = 'all'
        order by o.period desc limit 1) as outside
    from unnest(${codes}::text[]) as asked (code)`.execute(tx);
  return new Map(
    rows.map(({ code, published, target, outside }) => [
      code,
      { published: published && { ...published, at: new Date(published.at) }, target, outside },
    ]),
  );
};
