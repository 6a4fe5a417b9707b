-- What everybody may take along of awards: how many grants of an edition each funder paid in a region, once announced.
create view calls.open_awards as
select l.edition, coalesce(e.funder::text, 'none') as funder, e.funder_name ->> 'fr' as funder_fr, e.funder_name ->> 'ar' as funder_ar,
  e.funder_name ->> 'en' as funder_en, e.funder_kind, coalesce(s.region, 'unknown') as region, count(*)::int as laureates,
  (count(*) filter (where s.womens))::int as womens, sum(l.grant_amount) as amount
from calls.laureate_listed l
  join calls.call_listed c on c.id = l.call and c.state = 'announced'
  join registry.structure_listed s on s.id = l.structure
  left join programmes.envelope_listed e on e.id = l.envelope
group by l.edition, e.funder, e.funder_name, e.funder_kind, coalesce(s.region, 'unknown');
