-- What everybody may take along of diagnoses: agreed scores by domain, on average. A diagnosis is between a cooperative
-- and who accompanies it, so that an average of fewer than five cooperatives is told not at all. Versions stay apart: what
-- they ask is not the same.
create view diagnoses.open_diagnosis_scores as
select v.instrument, v.number as version, d.occasion, coalesce(s.region, 'unknown') as region,
  case when sc.dimension = '' then 'whole' else sc.dimension end as domain, count(distinct d.structure)::int as structures,
  round(avg(sc.percent)::numeric, 1)::float8 as percent,
  (count(*) filter (where sc.percent < 50))::int as emerging,
  (count(*) filter (where sc.percent >= 50 and sc.percent < 75))::int as maturing,
  (count(*) filter (where sc.percent >= 75))::int as professional
from diagnoses.score sc
  join diagnoses.diagnosis d on d.id = sc.diagnosis and d.state = 'agreed'
  join diagnoses.version v on v.id = d.version
  join registry.structure_listed s on s.id = d.structure
where sc.side = 'agreed' and sc.percent is not null
group by v.instrument, v.number, d.occasion, coalesce(s.region, 'unknown'), sc.dimension
having count(distinct d.structure) >= 5;
