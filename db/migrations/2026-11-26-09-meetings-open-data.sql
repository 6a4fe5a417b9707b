-- What everybody may take along of meeting days: when, where, and how many. One to four are not counted aloud.
create view meetings.open_meeting_days as
with people as (
  select day, count(*) filter (where kind in ('buyer', 'expert'))::int as buyers,
    count(*) filter (where kind = 'cooperative')::int as cooperatives,
    count(*) filter (where kind = 'cooperative' and arrived_at is not null)::int as cooperatives_came
  from meetings.participant where state = 'registered' group by day
), met as (
  select day, count(*) filter (where state = 'held')::int as held, count(*) filter (where state = 'missed')::int as missed,
    count(*) filter (where interest_of_both)::int as interests
  from meetings.meeting_listed group by day
)
select d.id, d.title ->> 'fr' as title_fr, d.title ->> 'ar' as title_ar, d.title ->> 'en' as title_en, d.programme,
  d.held_on, d.region, d.province, d.venue, d.state,
  case when coalesce(p.buyers, 0) not between 1 and 4 then coalesce(p.buyers, 0) end as buyers,
  case when coalesce(p.cooperatives, 0) not between 1 and 4 then coalesce(p.cooperatives, 0) end as cooperatives,
  case when d.state = 'finished' and coalesce(p.cooperatives_came, 0) not between 1 and 4
    then coalesce(p.cooperatives_came, 0) end as cooperatives_came,
  case when d.state = 'finished' and coalesce(m.held, 0) not between 1 and 4 then coalesce(m.held, 0) end as held,
  case when d.state = 'finished' and coalesce(m.missed, 0) not between 1 and 4 then coalesce(m.missed, 0) end as missed,
  case when d.state = 'finished' and coalesce(m.interests, 0) not between 1 and 4 then coalesce(m.interests, 0) end
    as interests
from meetings.day d left join people p on p.day = d.id left join met m on m.day = d.id
where d.state <> 'draft';
