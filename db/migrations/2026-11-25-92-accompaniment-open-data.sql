-- What everybody may take along of accompaniment: counts of structures, nobody's name.
create view accompaniment.open_phases as
select p.id, p.edition, p.number as phase, t.target, p.places, p.opens_on, p.closes_on, t.visits, t.months,
  (select count(*)::int from accompaniment.engagement e where e.phase = p.id and e.enrolled_at is not null
    and e.state <> 'withdrawn') as structures,
  (select count(*)::int from accompaniment.engagement e where e.phase = p.id and e.reached_at is not null) as reached
from accompaniment.phase p join accompaniment.tranche t on t.edition = p.edition;

create view accompaniment.open_engagements as
select e.edition, p.number as phase, e.region, e.state, count(*)::int as structures,
  (count(*) filter (where e.reached_at is not null))::int as reached
from accompaniment.engagement e join accompaniment.phase p on p.id = e.phase
group by e.edition, p.number, e.region, e.state;
