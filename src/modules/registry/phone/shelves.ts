import { sql } from 'kysely';
import type { FieldShelf } from '../../../platform/field/index.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { mayKeep } from '../policy.ts';

interface Row {
  id: string;
  region: string | null;
  value: Json;
}

/** The structures of the tour that this agent keeps, with what a visit needs of them. */
const structures: FieldShelf = {
  name: 'registry.structures',
  rows: async ({ tx, actor }, agent) => {
    const { rows } = await sql<Row>`select s.id, s.region, jsonb_build_object(
      'version', s.version, 'state', s.state, 'name', s.name, 'fields', jsonb_build_object('kind', s.kind,
        'names', s.names, 'acronym', s.acronym, 'legal_form', s.legal_form, 'register_country', s.register_country,
        'register_number', s.register_number, 'ice', s.ice, 'country', s.country, 'region', s.region,
        'province', s.province, 'commune', s.commune, 'address', s.address, 'created_on', s.created_on,
        'womens_declared', s.womens_declared, 'website', s.website, 'summary', s.summary,
        'value_chains', array(select value_chain from registry.structure_value_chain where structure = s.id order by 1),
        'products', coalesce((select jsonb_agg(name order by id) from registry.product where structure = s.id), '[]')),
      'womens', s.womens,
      'officers', coalesce((select jsonb_agg(jsonb_build_object('role', o.role, 'name', o.name, 'phone', o.phone)
        order by o.role, o.id) from registry.officer o where o.structure = s.id and o.until is null), '[]'),
      'contacts', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'label', c.label, 'phone', c.phone, 'language', c.language,
        'agreed', array(select purpose from people.consent_in_force where subject = c.id order by 1))
        order by c.created_at, c.id) from registry.contact c where c.structure = s.id and c.ended_at is null), '[]'),
      'members', (select jsonb_build_object('as_of', m.as_of, 'total', m.total, 'classes', coalesce((
          select jsonb_agg(jsonb_build_object('sex', k.sex, 'age_band', k.age_band, 'members', k.members)
          order by k.sex, k.age_band) from registry.member_class k where k.member_count = m.id), '[]'))
        from registry.member_count m where m.structure = s.id order by m.as_of desc limit 1)) as value
      from registry.structure s where s.id = any(${agent.structures}::uuid[]) and s.state = 'active'
      order by s.name, s.id`.execute(tx);
    return rows.filter((row) => mayKeep(actor, row)).map(({ id, value }) => ({ id, value }));
  },
};

/** What products a structure can be said to make: asked of a new one. */
const chains: FieldShelf = {
  name: 'registry.value_chains',
  rows: async ({ tx }) => {
    const rows = await tx
      .selectFrom('registry.value_chain')
      .select(['code', 'title'])
      .where('retired', '=', false)
      .orderBy('code')
      .execute();
    return rows.map(({ code, title }) => ({ id: code as string, value: { title } }));
  },
};

export const shelves = [structures, chains];
