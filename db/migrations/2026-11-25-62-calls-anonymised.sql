-- When what tells who somebody is went from an application whose time was over; its other answers are counted for ever.
alter table calls.application add column anonymised_at timestamptz;
create index application_with_names on calls.application (call) where anonymised_at is null;
