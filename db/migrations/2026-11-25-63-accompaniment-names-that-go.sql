-- When what tells who somebody is went from a passage whose time was over; what is counted stays.
alter table accompaniment.engagement add column anonymised_at timestamptz;
create index engagement_with_names on accompaniment.engagement (coalesce(completed_at, withdrawn_at))
  where anonymised_at is null and state in ('completed', 'withdrawn');
