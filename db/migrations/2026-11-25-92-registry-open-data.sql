-- What everybody may take along of the register. One to four persons are never counted aloud.
create view registry.open_structures as
select s.id, s.register_country, s.register_number, s.ice, s.name, s.names ->> 'fr' as name_fr, s.names ->> 'ar' as name_ar,
  s.names ->> 'zgh' as name_zgh, s.acronym, s.kind, s.state, s.country, s.region, s.province, s.commune, s.womens,
  array(select c.value_chain from registry.structure_value_chain c where c.structure = s.id order by 1) as value_chains,
  s.created_on, s.dissolved_on, s.website,
  (select case when m.total between 1 and 4 then null else m.total end
    from registry.member_count m where m.structure = s.id order by m.as_of desc limit 1) as members,
  (select m.as_of from registry.member_count m where m.structure = s.id order by m.as_of desc limit 1) as members_on,
  s.updated_at as changed_at
from registry.structure s
where s.state <> 'merged';

create view registry.open_value_chains as
select c.code, c.sector, c.title ->> 'fr' as title_fr, c.title ->> 'ar' as title_ar, c.title ->> 'en' as title_en, c.retired,
  (select count(*)::int from registry.structure_value_chain sc join registry.structure s on s.id = sc.structure
    where sc.value_chain = c.code and s.state = 'active') as structures
from registry.value_chain c;

create view registry.open_labels as
select sl.structure, sl.label, l.title ->> 'fr' as title_fr, l.title ->> 'ar' as title_ar, l.title ->> 'en' as title_en,
  l.value_chain, sl.stage, coalesce(sl.body, l.body) as body, sl.since, sl.until, s.region, s.province
from registry.structure_label sl
  join registry.label l on l.code = sl.label
  join registry.structure s on s.id = sl.structure
where s.state = 'active';

-- Members by where their structure lies, from the last count of each active one. A breakdown is told whole or not at
-- all: hidden alone, one class is what remains of the total. It is hidden where a class has one to four persons, or
-- where fewer than three structures make it, since then each could find the others'.
create view registry.open_members_by_region as
with last as (
  select distinct on (m.structure) m.structure, m.id, m.total
  from registry.member_count m join registry.structure s on s.id = m.structure and s.state = 'active'
  order by m.structure, m.as_of desc
), classes as (
  select last.structure, coalesce(sum(c.members) filter (where c.sex = 'women'), 0) as women,
    coalesce(sum(c.members) filter (where c.sex = 'men'), 0) as men,
    coalesce(sum(c.members) filter (where c.age_band = 'under_35'), 0) as under_35,
    coalesce(sum(c.members) filter (where c.age_band = 'from_35_to_59'), 0) as from_35_to_59,
    coalesce(sum(c.members) filter (where c.age_band = 'over_59'), 0) as over_59
  from last left join registry.member_class c on c.member_count = last.id
  group by last.structure
), counted as (
  select s.country, coalesce(s.region, 'unknown') as region, count(*)::int as structures,
    count(last.id)::int as structures_counted, coalesce(sum(last.total), 0)::int as members,
    coalesce(sum(c.women), 0)::int as women, coalesce(sum(c.men), 0)::int as men,
    coalesce(sum(last.total - c.women - c.men), 0)::int as sex_unknown,
    coalesce(sum(c.under_35), 0)::int as under_35, coalesce(sum(c.from_35_to_59), 0)::int as from_35_to_59,
    coalesce(sum(c.over_59), 0)::int as over_59,
    coalesce(sum(last.total - c.under_35 - c.from_35_to_59 - c.over_59), 0)::int as age_unknown
  from registry.structure s
    left join last on last.structure = s.id
    left join classes c on c.structure = s.id
  where s.state = 'active'
  group by s.country, coalesce(s.region, 'unknown')
), judged as (
  select *,
    structures_counted >= 3 and coalesce(least(nullif(women, 0), nullif(men, 0), nullif(sex_unknown, 0)), 5) >= 5 as by_sex,
    structures_counted >= 3 and coalesce(least(nullif(under_35, 0), nullif(from_35_to_59, 0), nullif(over_59, 0),
      nullif(age_unknown, 0)), 5) >= 5 as by_age
  from counted
)
select country, region, structures, structures_counted,
  case when members between 1 and 4 then null else members end as members,
  case when by_sex then women end as women, case when by_sex then men end as men,
  case when by_sex then sex_unknown end as sex_unknown,
  case when by_age then under_35 end as under_35, case when by_age then from_35_to_59 end as from_35_to_59,
  case when by_age then over_59 end as over_59, case when by_age then age_unknown end as age_unknown
from judged;
