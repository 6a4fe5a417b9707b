// A register of many cooperatives with what they make, and needs that wait, as rows of a database.
import type { Pool } from 'pg';
import { codesOf } from '../../src/modules/networking/rules/chain-of-concept.ts';
import { newId } from '../../src/platform/ids.ts';
import { drawsFrom } from '../../src/platform/methods/draws.ts';
import { provinces } from '../../src/modules/registry/index.ts';

const structures = `
  insert into registry.structure (id, kind, names, region, province, created_on, created_at, updated_at)
  select gen_random_uuid(), 'cooperative', jsonb_build_object('fr', 'Coopérative ' || (one ->> 'n')),
    one ->> 'region', one ->> 'province', date '2020-01-01', now(), now()
  from jsonb_array_elements($1::jsonb) one returning id`;

const chains = `
  insert into registry.structure_value_chain (structure, value_chain)
  select distinct (one ->> 'structure')::uuid, one ->> 'chain' from jsonb_array_elements($1::jsonb) one`;

const products = `
  insert into catalogue.product (id, structure, name, concept, value_chain, unit, capacity, period, available, state,
    confirmed_on, created_at, changed_at)
  select gen_random_uuid(), (one ->> 'structure')::uuid, '{"fr": "Produit"}', one ->> 'concept', one ->> 'chain',
    one ->> 'unit', (one ->> 'capacity')::numeric, case when one ->> 'capacity' is not null then 'month' end,
    array(select jsonb_array_elements_text(one -> 'months')::int), 'shown', current_date, now(), now()
  from jsonb_array_elements($1::jsonb) one`;

const parties = `
  insert into networking.party (id, kind, organisation, created_at)
  select gen_random_uuid(), 'buyer', 'Acheteur ' || n, now() from generate_series(1, $1::int) n returning id`;

const needs = `
  insert into networking.posting (id, side, party, kind, language, title, concepts, territories, everywhere, place, quantity,
    unit, per, least, amount_blank, until_on, state, source, created_at, updated_at, opened_at, ended_at)
  select (one ->> 'id')::uuid, 'need', (one ->> 'party')::uuid, 'sourcing', 'fr', '{"fr": "Besoin"}',
    array(select jsonb_array_elements_text(one -> 'concepts')),
    array(select jsonb_array_elements_text(one -> 'territories')), one -> 'territories' = '[]', one ->> 'place',
    (one ->> 'quantity')::numeric, one ->> 'unit', 'month', (one ->> 'least')::numeric, 'to_discuss',
    current_date + 60, one ->> 'state', 'typed', now(), now(), now(),
    case when one ->> 'state' = 'expired' then now() end
  from jsonb_array_elements($1::jsonb) one`;

// What went before: introductions of needs that were answered, and who shall not meet again.
const outreach = `
  insert into networking.outreach (need, mode, wave_size, wait_hours, enough, origin, started_at)
  select id, 'office', 5, 48, 3, '', now() - random() * interval '600 days' from networking.posting where state = 'expired'`;
const introductions = `
  insert into networking.introduction (id, need, party, structure, state, came_by, invited_at, answered_at, declined_why, created_at)
  select gen_random_uuid(), need.id, need.party, s.id, one.state, 'office', need.at, need.at,
    case when one.state = 'declined' then 'no_stock' end, need.at
  from (select p.id, p.party, o.started_at as at, row_number() over () as n
      from networking.posting p join networking.outreach o on o.need = p.id) need
    cross join lateral generate_series(1, 20) k
    join (select id, row_number() over (order by id) as n from registry.structure) s
      on s.n = 1 + (need.n * 37 + k * 2999) % (select count(*) from registry.structure)
    cross join lateral (select (array['declined', 'delivered', 'lost', 'invited'])[1 + (need.n + k) % 4] as state) one`;
const vetoes = `
  insert into networking.veto (id, party, structure, side, set_at)
  select gen_random_uuid(), p.id, s.id, 'buyer', now()
  from (select id, row_number() over (order by id) as n from networking.party) p
    join (select id, row_number() over (order by id) as n from registry.structure) s on s.n % 7919 = p.n`;

const units = { mass: 'kg', volume: 'l', count: 'piece' };

/** Fills an empty house: `many` cooperatives with their products, `wanted` open needs, and as many as four times before. */
export const fillMarket = async (pool: Pool, many: number, wanted: number): Promise<void> => {
  const draw = drawsFrom('market').uniform;
  const below = (n: number): number => Math.floor(draw() * n);
  const of = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const { rows: known } = await pool.query<{ code: string }>('select code from registry.value_chain order by code');
  const concepts = new Map(known.map(({ code }) => [code, codesOf([code]).filter((one) => one !== code)]));
  const made = [...concepts].filter(([, all]) => all.length > 0).map(([code]) => code);
  const unit = new Map(made.map((chain, n) => [chain, Object.values(units)[n % 3]!]));
  const put = async <T extends object>(statement: string, list: object[]): Promise<T[]> => {
    const all: T[] = [];
    for (let at = 0; at < list.length; at += 10_000)
      all.push(...(await pool.query<T>(statement, [JSON.stringify(list.slice(at, at + 10_000))])).rows);
    return all;
  };
  const placed = Array.from({ length: many }, (_, n) => {
    const { code: province, region } = of(provinces);
    return { n, region, province };
  });
  const ids = (await put<{ id: string }>(structures, placed)).map(({ id }) => id);
  const told = ids.flatMap((structure) => Array.from({ length: 1 + below(2) }, () => ({ structure, chain: of(made) })));
  await put(chains, told);
  const goods = told.flatMap(({ structure, chain }) => {
    if (draw() < 0.2) return [];
    const months = draw() < 0.4 ? [] : [1 + below(4), 5 + below(4), 9 + below(4)];
    const capacity = draw() < 0.3 ? null : 20 + below(1000);
    return [{ structure, chain, concept: of(concepts.get(chain)!), unit: unit.get(chain), capacity, months }];
  });
  await put(products, goods);
  const { rows: buyers } = await pool.query<{ id: string }>(parties, [Math.ceil(wanted / 3)]);
  const asked = Array.from({ length: wanted * 5 }, (_, n) => {
    const chain = of(made);
    return {
      id: newId(),
      party: of(buyers).id,
      concepts: [of(concepts.get(chain)!)],
      territories: draw() < 0.6 ? [] : [...new Set([of(provinces).region, of(provinces).region, of(provinces).region])],
      place: of(provinces).code,
      quantity: 10 + below(400),
      unit: unit.get(chain),
      least: draw() < 0.5 ? 0.25 : 1,
      state: n < wanted ? 'open' : 'expired',
    };
  });
  await put(needs, asked);
  for (const statement of [outreach, introductions, vetoes]) await pool.query(statement);
  await pool.query('vacuum analyze');
};
