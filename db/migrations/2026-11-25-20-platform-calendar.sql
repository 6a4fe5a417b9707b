-- An address that calendars read by themselves. Its secret is signed and kept nowhere: a row revoked opens nothing.
create table platform.calendar_link (
  id uuid primary key,
  owner uuid not null,
  source text not null,
  scope uuid,
  lang text not null constraint calendar_link_lang check (lang in ('fr', 'ar', 'en')),
  made_at timestamptz not null,
  revoked_at timestamptz
);
create index calendar_link_of_owner on platform.calendar_link (owner, made_at);
