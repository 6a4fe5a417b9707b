-- What everybody may take along of missions: which were finished, on what, for how many hours. No expert is named.
create view experts.open_expert_missions as
select m.id, m.skills, m.region, m.remote, m.hours_confirmed::float8 as hours, m.starts_on, m.ends_on,
  (m.confirmed_at at time zone 'Africa/Casablanca')::date as confirmed_on
from experts.mission m
where m.state = 'confirmed';
