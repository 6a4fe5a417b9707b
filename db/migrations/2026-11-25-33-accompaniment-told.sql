-- What was said to a cooperative, once for each occasion.
create table accompaniment.told (
  engagement uuid not null references accompaniment.engagement (id),
  occasion text not null,
  at timestamptz not null,
  primary key (engagement, occasion)
);

-- When the day of a visit was agreed on: what was agreed long ago is not announced today.
alter table accompaniment.visit add column planned_at timestamptz;
