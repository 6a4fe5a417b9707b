import { sql } from 'kysely';
import { OneId } from '../inputs.ts';
import { mayTell } from '../policy.ts';
import { query } from '../room.ts';
import { diagnosisToRead } from '../rows.ts';
import type { Diagnosis, Tx } from '../rows.ts';
import { leastOthers } from '../rules/benchmark.ts';
import { boundsOf, sizeOf } from '../rules/size.ts';
import type { Size } from '../rules/size.ts';

export type Group =
  | { by: 'all' }
  | { by: 'region'; region: string }
  | { by: 'chain'; chain: string }
  | { by: 'size'; size: Size };

export type Benchmark = Group & {
  /** How many other cooperatives stand behind the figure; below `leastOthers` there is none. */
  n: number;
  median: number | null;
  dimensions: { code: string; n: number; median: number | null }[];
};

const memberOf = (group: Group) => {
  if (group.by === 'region') return sql`structure.region = ${group.region}`;
  if (group.by === 'chain') return sql`${group.chain} = any(structure.value_chains)`;
  if (group.by === 'all') return sql`true`;
  const { from, to } = boundsOf(group.size);
  return sql`size.members >= ${from} and (${to}::int is null or size.members < ${to})`;
};

/**
 * Each other cooperative by its newest agreed diagnosis, a dimension only where it averages the very same items; read
 * once for all groups. Answers, by dimension, `n0`, `median0` of the first group and so on.
 */
const figuresOf = async (tx: Tx, { structure, digests }: Diagnosis, groups: Group[]) => {
  const members = groups.map((group, n) => sql`coalesce(${memberOf(group)}, false) as ${sql.ref(`is${n}`)}`);
  const figures = groups.flatMap((_, n) => [
    sql`(count(*) filter (where ${sql.ref(`is${n}`)}))::int as ${sql.ref(`n${n}`)}`,
    sql`percentile_cont(0.5) within group (order by newest.percent) filter (where ${sql.ref(`is${n}`)})
      as ${sql.ref(`median${n}`)}`,
  ]);
  const { rows } = await sql<{ dimension: string } & Record<string, number | null>>`
    with newest as materialized (
      select distinct on (s.structure, s.dimension) s.structure, s.dimension, s.percent
      from diagnoses.score_listed s
      join jsonb_each_text(${JSON.stringify(digests)}::jsonb) mine on mine.key = s.dimension and mine.value = s.digest
      where s.side = 'agreed' and s.state = 'agreed' and s.percent is not null and s.structure <> ${structure}
      order by s.structure, s.dimension, s.held_on desc
    ), others as materialized (
      select structure.id, ${sql.join(members)}
      from registry.structure_listed structure
      left join registry.structure_size size on size.structure = structure.id
      where structure.state = 'active' and structure.id in (select newest.structure from newest)
    )
    select newest.dimension, ${sql.join(figures)}
    from newest join others on others.id = newest.structure
    group by newest.dimension`.execute(tx);
  return new Map(rows.map((row) => [row.dimension as string, row]));
};

const groupsOf = async (tx: Tx, { structure, region, value_chains }: Diagnosis): Promise<Group[]> => {
  const size = await tx
    .selectFrom('registry.structure_size')
    .select('members')
    .where('structure', '=', structure)
    .executeTakeFirst();
  return [
    ...(region === null ? [] : [{ by: 'region' as const, region }]),
    ...value_chains.slice(0, 3).map((chain) => ({ by: 'chain' as const, chain })),
    ...(size ? [{ by: 'size' as const, size: sizeOf(size.members) }] : []),
    { by: 'all' },
  ];
};

/** Where others of the region, the value chain and the size stand, each by its median; never fewer than five of them. */
export const benchmarkOf = query(OneId, async ({ tx, actor }, { id }): Promise<Benchmark[]> => {
  const diagnosis = (await diagnosisToRead(tx, id, actor)).open(actor, mayTell);
  const groups = await groupsOf(tx, diagnosis);
  const figures = await figuresOf(tx, diagnosis, groups);
  return groups.map((group, place) => {
    const said = (code: string) => {
      const found = figures.get(code);
      const n = found?.[`n${place}`] ?? 0;
      return { n, median: n >= leastOthers ? (found?.[`median${place}`] ?? null) : null };
    };
    const dimensions = diagnosis.definition.dimensions.map(({ code }) => ({ code, ...said(code) }));
    return { ...group, ...said(''), dimensions };
  });
});
