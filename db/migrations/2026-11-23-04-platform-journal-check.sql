-- What each verification of the whole journal found, so that a page need not follow a million links to say it.
create table platform.journal_check (
  id uuid primary key,
  at timestamptz not null,
  entries bigint not null,
  head text not null,
  altered jsonb
);
create index journal_check_newest on platform.journal_check (at desc);
