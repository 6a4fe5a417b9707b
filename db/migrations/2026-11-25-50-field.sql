create schema field;

-- A phone in one person's hands. What it holds is decided here, and taken back from here.
create table field.device (
  id uuid primary key,
  person uuid not null,
  label text not null,
  structures uuid[] not null default '{}',
  -- The number of the last shelves that were sent.
  cursor integer not null default 0,
  -- Seconds that the phone's clock is ahead of ours, as it told; it decides nothing.
  skew_seconds integer,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  forgotten_at timestamptz
);
create index device_of_person on field.device (person, last_seen_at);
create index device_seen on field.device (last_seen_at);

-- Every act that ever came, once, with the reply it was given.
create table field.act (
  id uuid primary key,
  -- In whose name it is applied.
  person uuid not null,
  device uuid,
  captured_by uuid,
  -- Who brought it in a file.
  brought_by uuid,
  name text not null,
  record text not null,
  -- What the phone said; emptied when it is long applied.
  content jsonb,
  digest text not null,
  follows uuid,
  replaces uuid,
  captured_at text not null,
  received_at timestamptz not null,
  place integer generated always as identity,
  state text not null constraint act_state check (
    state in ('received', 'applied', 'merged', 'clash', 'refused', 'waiting', 'replaced', 'set_aside')),
  refusal text,
  reply jsonb not null default '{}',
  decided_by uuid,
  decided_at timestamptz,
  note text not null default ''
);
create index act_that_follows on field.act (follows) where state = 'waiting';
create index act_that_waits on field.act (record) where state = 'waiting';
create index act_to_decide on field.act (state, received_at) where state in ('refused', 'waiting', 'clash');
create index act_of_person on field.act (person, received_at);
create index act_to_empty on field.act (received_at) where content is not null;

-- A field changed on both sides, with both values, until a person has settled it and after.
create table field.clash (
  id uuid primary key,
  act uuid not null references field.act (id),
  field text not null,
  before jsonb,
  phone jsonb,
  office jsonb,
  noted_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  kept text constraint clash_kept check (kept in ('phone', 'office', 'other', 'replaced')),
  value jsonb,
  constraint one_clash_per_field unique (act, field)
);
create index clash_open on field.clash (noted_at) where settled_at is null;

-- What acts name and what has come of it.
create table field.media (
  act uuid not null references field.act (id),
  digest text not null,
  -- Who sends it.
  person uuid not null,
  owed_since timestamptz not null,
  arrived_at timestamptz,
  problem text,
  primary key (act, digest)
);
create index media_owed on field.media (person, digest) where arrived_at is null;

-- What a phone was sent, to send only what changes and to take back the rest.
create table field.held (
  device uuid not null references field.device (id),
  shelf text not null,
  id text not null,
  digest text not null,
  sent_in integer not null,
  gone boolean not null default false,
  primary key (device, shelf, id)
);
