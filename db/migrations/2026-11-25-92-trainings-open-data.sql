-- What everybody may take along of trainings: when, where, what, and how many came. One to four persons are not counted
-- aloud, and a breakdown with such a class, or of fewer than three structures, is told not at all.
create view trainings.open_training_sessions as
with came as (
  select a.session, count(*) filter (where a.status = 'present')::int as structures, sum(a.people)::int as people,
    sum(a.women)::int as women, sum(a.men)::int as men, sum(a.sex_unknown)::int as sex_unknown,
    sum(a.under_35)::int as under_35, sum(a.from_35_to_59)::int as from_35_to_59, sum(a.over_59)::int as over_59,
    sum(a.age_unknown)::int as age_unknown
  from trainings.attendance_listed a
  group by a.session
), judged as (
  select *,
    structures >= 3 and coalesce(least(nullif(women, 0), nullif(men, 0), nullif(sex_unknown, 0)), 5) >= 5 as by_sex,
    structures >= 3 and coalesce(least(nullif(under_35, 0), nullif(from_35_to_59, 0), nullif(over_59, 0),
      nullif(age_unknown, 0)), 5) >= 5 as by_age
  from came
)
select s.id, m.code as module, m.theme, m.title ->> 'fr' as title_fr, m.title ->> 'ar' as title_ar,
  m.title ->> 'en' as title_en, m.hours::float8 as hours, s.edition, s.starts_at, s.ends_at, s.remote, s.region, s.province, s.language,
  s.state, j.structures, case when j.people between 1 and 4 then null else j.people end as people,
  case when j.by_sex then j.women end as women, case when j.by_sex then j.men end as men,
  case when j.by_sex then j.sex_unknown end as sex_unknown,
  case when j.by_age then j.under_35 end as under_35, case when j.by_age then j.from_35_to_59 end as from_35_to_59,
  case when j.by_age then j.over_59 end as over_59, case when j.by_age then j.age_unknown end as age_unknown
from trainings.session s
  join trainings.module m on m.id = s.module
  left join judged j on j.session = s.id;
