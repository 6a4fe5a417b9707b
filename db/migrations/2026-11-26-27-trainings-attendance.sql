-- What everybody may take along of attendance: by year, region and theme. The sessions are given away too, one by one,
-- some of them without their persons; a sum is told only where what is left of it, when those that are told are taken
-- off, is nobody or at least five persons (of each class), and of three structures for a breakdown.
create view trainings.open_training_attendance as
with came as (
  select a.session, (count(*) filter (where a.status = 'present'))::int as structures, sum(a.people) as people,
    sum(a.women) as women, sum(a.men) as men, sum(a.sex_unknown) as sex_unknown, sum(a.under_35) as under_35,
    sum(a.from_35_to_59) as from_35_to_59, sum(a.over_59) as over_59, sum(a.age_unknown) as age_unknown
  from trainings.attendance_listed a
  group by a.session
), summed as (
  select extract(year from o.starts_at at time zone 'Africa/Casablanca')::int as year, coalesce(o.region, 'unknown') as region,
    o.theme, count(*)::int as sessions, sum(o.hours) as hours, coalesce(sum(c.structures), 0)::int as structures,
    coalesce(sum(c.people), 0)::int as people, coalesce(sum(c.women), 0)::int as women, coalesce(sum(c.men), 0)::int as men,
    coalesce(sum(c.sex_unknown), 0)::int as sex_unknown, coalesce(sum(c.under_35), 0)::int as under_35,
    coalesce(sum(c.from_35_to_59), 0)::int as from_35_to_59, coalesce(sum(c.over_59), 0)::int as over_59,
    coalesce(sum(c.age_unknown), 0)::int as age_unknown,
    coalesce(sum(c.people) filter (where o.people is null), 0) as left_people,
    sum(c.structures) filter (where o.women is null) as left_by_sex,
    sum(c.structures) filter (where o.under_35 is null) as left_by_age,
    least(nullif(sum(c.women) filter (where o.women is null), 0), nullif(sum(c.men) filter (where o.women is null), 0),
      nullif(sum(c.sex_unknown) filter (where o.women is null), 0)) as fewest_by_sex,
    least(nullif(sum(c.under_35) filter (where o.under_35 is null), 0), nullif(sum(c.from_35_to_59) filter (where o.under_35 is null), 0),
      nullif(sum(c.over_59) filter (where o.under_35 is null), 0), nullif(sum(c.age_unknown) filter (where o.under_35 is null), 0)) as fewest_by_age
  from trainings.open_training_sessions o left join came c on c.session = o.id
  where o.state = 'held'
  group by 1, 2, 3
), judged as (
  select *, left_people not between 1 and 4 as whole,
    left_by_sex is null or (left_by_sex >= 3 and coalesce(fewest_by_sex, 5) >= 5) as by_sex,
    left_by_age is null or (left_by_age >= 3 and coalesce(fewest_by_age, 5) >= 5) as by_age
  from summed
)
select year, region, theme, sessions, hours, structures, case when whole then people end as people,
  case when by_sex then women end as women, case when by_sex then men end as men,
  case when by_sex then sex_unknown end as sex_unknown,
  case when by_age then under_35 end as under_35, case when by_age then from_35_to_59 end as from_35_to_59,
  case when by_age then over_59 end as over_59, case when by_age then age_unknown end as age_unknown
from judged;
