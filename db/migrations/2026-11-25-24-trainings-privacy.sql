-- When names were taken out of a session whose time was over; counts by class stay.
alter table trainings.session add column anonymised_at timestamptz;
create index session_with_names on trainings.session (starts_at) where anonymised_at is null;
