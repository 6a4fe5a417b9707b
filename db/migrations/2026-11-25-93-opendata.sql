create schema opendata;

-- A key with which a program reads in somebody's name. Only its digest is kept: it is shown once.
create table opendata.api_key (
  id uuid primary key,
  owner uuid not null,
  title text not null constraint key_has_a_title check (btrim(title) <> ''),
  -- The first letters, by which its owner knows it again.
  start text not null,
  digest text not null constraint one_key_per_digest unique,
  scopes text[] not null constraint key_opens_something check (cardinality(scopes) > 0),
  made_at timestamptz not null,
  -- The last day on which it was used.
  used_on date,
  revoked_at timestamptz,
  revoked_by uuid
);
create index api_key_of_owner on opendata.api_key (owner, made_at);

-- An address that is told of facts. The secret signs what is sent, so it is kept; it is shown once.
create table opendata.subscription (
  id uuid primary key,
  owner uuid not null,
  title text not null constraint subscription_has_a_title check (btrim(title) <> ''),
  address text not null constraint subscription_address_is_https check (address ~ '^https?://'),
  facts text[] not null constraint subscription_waits_for_something check (cardinality(facts) > 0),
  secret text not null,
  state text not null default 'active' constraint subscription_state check (state in ('active', 'paused', 'ended')),
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index subscription_of_owner on opendata.subscription (owner, made_at);
create index subscription_waiting on opendata.subscription using gin (facts) where state = 'active';

-- One fact on its way to one address: ids only, as it is sent.
create table opendata.delivery (
  id uuid primary key,
  subscription uuid not null references opendata.subscription (id),
  entry uuid not null,
  fact text not null,
  about uuid not null,
  happened_at timestamptz not null,
  state text not null default 'waiting' constraint delivery_state check (state in ('waiting', 'delivered', 'dead')),
  tries int not null default 0,
  status int,
  problem text,
  tried_at timestamptz,
  next_at timestamptz,
  constraint one_delivery_per_entry unique (subscription, entry)
);
create index delivery_of_subscription on opendata.delivery (subscription, happened_at desc);
