import { sql, type Kysely, type Transaction } from 'kysely';
import { thesaurus } from '../../src/modules/search/index.ts';

/** Structures and products as a country has them, by chance of the database with a seed: the commonest chain in a tenth. */
export const fillCatalogue = async (db: Kysely<unknown>, products: number): Promise<void> => {
  const concepts = thesaurus.filter(({ group }) => group === 'product' || group === 'craft');
  await db.transaction().execute(async (tx) => {
    await sql`select setseed(0.29)`.execute(tx);
    await structures(tx, Math.ceil(products / 3));
    await sql`insert into catalogue.product (id, structure, name, concept, value_chain, unit, price_low, price_high,
        available, labels, state, confirmed_on, created_at, changed_at, pictured)
      select gen_random_uuid(), s.id, jsonb_build_object('fr', k.fr || ' ' || n, 'ar', k.ar), k.code,
        (array(select code from registry.value_chain order by code))[1 + floor(power(random(), 2) * 20)::int], 'kg', 10, 20,
        case when random() < 0.4 then '{}'::int[] else array[1 + floor(random() * 6)::int, 7 + floor(random() * 6)::int] end,
        case when random() < 0.15 then array[(array['igp', 'aop', 'bio', 'onssa', 'fair_trade'])[1 + floor(random() * 5)::int]]
          else '{}' end,
        case when random() < 0.95 then 'shown' else 'draft' end, '2026-01-01'::date + floor(random() * 300)::int, now(), now(),
        random() < 0.2
      from generate_series(1, ${products}::int) n
        join registry.structure s on s.register_number = (1 + n % ${Math.ceil(products / 3)}::int)::text
        join unnest(${concepts.map(({ code }) => code)}::text[], ${concepts.map(({ fr }) => fr[0]!)}::text[],
          ${concepts.map(({ ar }) => ar[0]!)}::text[]) with ordinality as k (code, fr, ar, place)
          on k.place = 1 + (n * 7919) % ${concepts.length}::int`.execute(tx);
  });
  await sql`vacuum analyze`.execute(db);
};

const structures = async (tx: Transaction<unknown>, size: number): Promise<void> => {
  await sql`insert into registry.structure (id, kind, register_number, names, region, created_at, updated_at)
    select gen_random_uuid(), 'cooperative', n, jsonb_build_object('fr', 'Coopérative ' || n, 'ar', 'تعاونية ' || n),
      'MA-' || lpad((1 + floor(power(random(), 1.5) * 12))::text, 2, '0'), now(), now()
    from generate_series(1, ${size}::int) n`.execute(tx);
};
