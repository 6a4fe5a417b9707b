-- The OpenRosa door: what ODK Collect signs in with, and what it sends.

create table field.collect_key (
  id uuid primary key,
  person uuid not null,
  -- What its user recognises it by.
  label text not null,
  login text not null constraint one_collect_login unique,
  -- 80 random bits need no salt and no stretching.
  secret_hash bytea not null,
  made_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index collect_key_of_person on field.collect_key (person, made_at);

-- Every submission that ever came, once, as it was received.
create table field.submission (
  id uuid primary key,
  -- The instanceID that Collect made.
  instance text not null constraint one_submission_per_instance unique,
  -- The form as the door names it, and the version under which it was filled.
  form text not null,
  version text not null,
  -- In whose name it is applied.
  person uuid not null,
  digest text not null,
  xml text not null,
  received_at timestamptz not null,
  state text not null constraint submission_state check (state in ('media_owed', 'waiting', 'applied', 'set_aside')),
  -- Why it waits: a refusal of any room, with its values.
  refusal text,
  refusal_values jsonb not null default '{}',
  -- What it became, and of which structure.
  became uuid,
  structure uuid,
  settled_by uuid,
  settled_at timestamptz,
  note text not null default ''
);
create index submission_received on field.submission (received_at);
create index submission_to_settle on field.submission (state, received_at) where state in ('media_owed', 'waiting');
create index submission_of_person on field.submission (person, received_at);

-- The media that a submission names, and those that have come.
create table field.submission_medium (
  submission uuid not null references field.submission (id),
  name text not null,
  -- Of the bytes that were sent.
  digest text,
  file uuid,
  arrived_at timestamptz,
  primary key (submission, name)
);
create index submission_medium_file on field.submission_medium (file);
