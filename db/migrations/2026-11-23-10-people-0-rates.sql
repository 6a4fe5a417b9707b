-- How often something was tried, whichever process saw it. Keys are digests: an address or a number is not kept.
create table platform.rate (
  key bytea primary key,
  times integer not null,
  resets_at timestamptz not null
);
create index rate_by_reset on platform.rate (resets_at);
