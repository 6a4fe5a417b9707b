-- A content, once, whoever sent it. Its bytes are on disk or in the object store under its digest.
create table platform.file (
  digest text primary key constraint digest_is_sha256 check (digest ~ '^[0-9a-f]{64}$'),
  type text not null,
  size bigint not null constraint file_is_not_empty check (size > 0),
  width integer,
  height integer,
  -- A small picture of it, itself a content.
  thumbnail text references platform.file (digest),
  stored_at timestamptz not null
);
create index file_thumbnail on platform.file (thumbnail) where thumbnail is not null;

-- A content as somebody gave it for something: rooms keep this id.
create table platform.file_use (
  id uuid primary key,
  digest text not null references platform.file (digest),
  use text not null,
  name text not null,
  given_by uuid,
  given_at timestamptz not null
);
create index file_use_digest on platform.file_use (digest);
create index file_use_to_sweep on platform.file_use (use, given_at);

-- Uploads under way; their bytes lie in the data folder until they are accepted.
create table platform.upload (
  id text primary key,
  owner text not null,
  name text not null,
  size bigint not null constraint upload_is_not_empty check (size > 0),
  sha256 text,
  started_at timestamptz not null,
  finished_at timestamptz,
  accepted_at timestamptz,
  -- Who writes to it at this moment, whichever process that is.
  held_by text,
  held_until timestamptz,
  wanted boolean not null default false
);
create index upload_owner on platform.upload (owner, started_at);
create index upload_started on platform.upload (started_at);
