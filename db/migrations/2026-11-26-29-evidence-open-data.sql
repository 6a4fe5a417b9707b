-- What everybody may take along of evidence campaigns: what was drawn of which figure, and how much of it was proved.
create view evidence.open_evidence_campaigns as
select c.id, c.title ->> 'fr' as title_fr, c.title ->> 'ar' as title_ar, c.title ->> 'en' as title_en, c.indicator, c.state,
  c.announced_at, c.drawn_at, c.closed_at, c.figure, cardinality(c.population) as population, c.size as sample, c.digest, c.seed,
  i.drawn, i.verified, i.unproven, i.unreachable,
  case when c.state = 'closed' and i.drawn > 0 then round(100.0 * i.verified / i.drawn, 1) end as proved
from evidence.campaign c
  cross join lateral (select (count(*))::int as drawn, (count(*) filter (where item.state = 'verified'))::int as verified,
    (count(*) filter (where item.state = 'unproven'))::int as unproven,
    (count(*) filter (where item.state = 'unreachable'))::int as unreachable
    from evidence.item where item.campaign = c.id) i
where c.announced_at is not null;
