import type { Pool } from 'pg';
import type { Asked } from './questions.ts';

/** The same rows with the two indexes that one would reach for first. */
export const prepareAlternatives = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query(`create extension if not exists pg_trgm;
      set maintenance_work_mem = '1GB'; set synchronous_commit = off;
      create table bench.plain as
        select s.id, s.names ->> 'fr' as fr, s.names ->> 'ar' as ar, s.country, s.region, s.province, s.kind, s.womens,
          i.label, i.chains, to_tsvector('french', s.names ->> 'fr') || to_tsvector('arabic', s.names ->> 'ar') as words
        from registry.structure s join registry.structure_index i on i.structure = s.id;
      create index on bench.plain using gin (fr gin_trgm_ops, ar gin_trgm_ops);
      create index on bench.plain using gin (words);
      create index on bench.plain (region, province);
      create index on bench.plain using gin (chains);
      create index on bench.plain (fr);`);
    await client.query('vacuum (analyze) bench.plain');
  } finally {
    client.release(true);
  }
};

const facetsOf = {
  region: 'region',
  province: 'province',
  chain: 'unnest(chains)',
  kind: 'kind',
  womens: 'womens',
  label: 'label',
};

/** A page and every facet counted over the rows that match, as a plain `group by` does. */
const answer = async (pool: Pool, match: (text: string) => [string, string[]], asked: Asked): Promise<string[]> => {
  const [words, values] = asked.text === '' ? ['true', []] : match(asked.text);
  const conditions = [words];
  const all: string[] = [...values];
  for (const facet of ['region', 'province', 'womens', 'label'] as const) {
    const value = asked[facet];
    if (value === undefined) continue;
    all.push(value === 'yes' ? 'true' : value);
    conditions.push(`${facet} = $${all.length}`);
  }
  if (asked.chain !== undefined) {
    all.push(asked.chain);
    conditions.push(`chains @> array[$${all.length}]`);
  }
  const where = conditions.join(' and ');
  const offset = asked.page === 5 ? 80 : 0;
  const page = await pool.query(`select id from bench.plain where ${where} order by fr limit 20 offset ${offset}`, all);
  for (const column of Object.values(facetsOf)) {
    await pool.query(`select ${column} as value, count(*) from bench.plain where ${where} group by 1`, all);
  }
  return page.rows.map(({ id }) => id as string);
};

const likely = (text: string): [string, string[]] => {
  const words = text.split(/\s+/).filter((word) => word !== 'تعاونية');
  const column = /[\u0600-\u06ff]/.test(text) ? 'ar' : 'fr';
  return [
    words.map((_, at) => `${column} ilike $${at + 1}`).join(' and '),
    words.map((word) => `%${word.replaceAll(/[%_\\]/g, '')}%`),
  ];
};

const stock = (text: string): [string, string[]] => [
  `words @@ plainto_tsquery('${/[\u0600-\u06ff]/.test(text) ? 'arabic' : 'french'}', $1)`,
  [text],
];

export const alternatives = (pool: Pool) => ({
  'ilike with pg_trgm': (asked: Asked) => answer(pool, likely, asked),
  'stock text search': (asked: Asked) => answer(pool, stock, asked),
});
