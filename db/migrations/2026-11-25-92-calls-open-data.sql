-- What everybody may take along of calls. How many applied is told once the result is announced.
create view calls.open_calls as
select c.id, c.edition, c.title ->> 'fr' as title_fr, c.title ->> 'ar' as title_ar, c.title ->> 'en' as title_en,
  c.opens_at, c.closes_at, c.state, c.places, c.womens_only,
  case when c.state = 'announced' then (select count(*)::int from calls.application a
    where a.call = c.id and a.submitted_at is not null and a.status <> 'withdrawn') end as applications,
  case when c.state = 'announced' then (select count(*)::int from calls.application a
    where a.call = c.id and a.status = 'eligible') end as eligible
from calls.call c
where c.state <> 'draft';

create view calls.open_laureates as
select l.id, l.call, l.edition, l.structure, s.name_fr, s.name_ar, s.region, s.province, s.value_chains, l.rank,
  l.grant_amount, e.funder_name ->> 'fr' as funder_fr, e.funder_name ->> 'ar' as funder_ar,
  e.funder_name ->> 'en' as funder_en, e.funder_kind, l.announced_at
from calls.laureate_listed l
  join calls.call_listed c on c.id = l.call and c.state = 'announced'
  join registry.structure_listed s on s.id = l.structure
  left join programmes.envelope_listed e on e.id = l.envelope;

create view calls.open_applications_by_region as
select a.call, c.edition, coalesce(s.region, 'unknown') as region, count(*)::int as applications,
  (count(*) filter (where a.status = 'eligible'))::int as eligible, count(l.id)::int as laureates
from calls.application a
  join calls.call c on c.id = a.call and c.state = 'announced'
  join registry.structure_listed s on s.id = a.structure
  left join calls.laureate_listed l on l.call = a.call and l.structure = a.structure
where a.submitted_at is not null and a.status <> 'withdrawn' and a.annulled_at is null
group by a.call, c.edition, coalesce(s.region, 'unknown');

create view calls.open_published_journals as
select j.call, c.edition, c.title ->> 'fr' as title_fr, c.title ->> 'ar' as title_ar, c.title ->> 'en' as title_en,
  j.digest, j.published_at
from calls.published_journal j join calls.call c on c.id = j.call and c.state <> 'draft';
