-- What was typed into a form whose session had ended, sealed with a key that only the browser holds.
create table platform.kept_form (
  id uuid primary key,
  path text not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null
);
create index kept_form_expiry on platform.kept_form (expires_at);
