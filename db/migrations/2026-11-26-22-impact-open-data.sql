-- What everybody may take along of reports: each publication, and each figure in it with its digest.
create view impact.open_reports as
select
  p.report, p.number, p.contents->'title'->>'fr' as title_fr, p.contents->'title'->>'ar' as title_ar,
  p.contents->'title'->>'en' as title_en, coalesce(nullif(p.contents->>'period', ''), 'all') as period,
  p.published_at, p.digest, p.number = r.published as latest
from impact.publication p
join impact.report r on r.id = p.report;

create view impact.open_report_figures as
select
  p.report, p.number, f.figure->>'code' as indicator, coalesce(nullif(f.figure->>'period', ''), 'all') as period,
  f.figure->'title'->>'fr' as title_fr, f.figure->'title'->>'ar' as title_ar, f.figure->'title'->>'en' as title_en,
  f.figure->>'unit' as unit, (f.figure->>'value')::numeric as value, (f.figure->>'records')::int as records,
  (f.figure->>'publication')::uuid as publication, nullif(f.figure->>'digest', '') as digest, p.published_at
from impact.publication p
cross join lateral jsonb_array_elements(p.contents->'figures') as f (figure);
