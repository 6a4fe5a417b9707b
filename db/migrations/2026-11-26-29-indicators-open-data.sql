-- What everybody may take along of published figures: each as it was frozen, with what proves it. A figure kept inside,
-- then or now, is not among them.
create view indicators.open_published_figures as
select p.id, p.indicator, d.definition -> 'title' ->> 'fr' as title_fr, d.definition -> 'title' ->> 'ar' as title_ar,
  d.definition -> 'title' ->> 'en' as title_en, p.version, p.number, p.scope, p.place, p.dimension, p.category, p.period,
  p.value, d.definition ->> 'unit' as unit, jsonb_array_length(p.units) as records, p.digest, p.as_of, p.published_at, p.replaces,
  p.differs_since
from indicators.publication p
  join indicators.definition d on d.indicator = p.indicator and d.version = p.version
  join indicators.indicator i on i.code = p.indicator
  join indicators.definition today on today.indicator = i.code and today.version = i.version
where coalesce((d.definition ->> 'open')::boolean, true) and coalesce((today.definition ->> 'open')::boolean, true);
