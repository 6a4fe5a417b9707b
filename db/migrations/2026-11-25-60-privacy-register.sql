create schema privacy;

-- What the office says of a processing that a room brings: how long, and under which number it was declared.
create table privacy.processing_kept (
  id uuid primary key,
  processing text not null constraint one_say_per_processing unique,
  months int constraint months_are_some check (months between 1 and 600),
  -- Number of the receipt or authorisation of the national commission (CNDP); empty until there is one.
  receipt text not null default '' constraint receipt_is_short check (length(receipt) <= 80),
  changed_at timestamptz not null,
  changed_by uuid
);

-- The sheet of one form: which of its fields tell who somebody is, and why they are asked.
create table privacy.sheet (
  form_kind text not null,
  form uuid not null,
  purpose jsonb not null,
  recipients jsonb not null default '{}',
  basis text not null constraint sheet_basis_is_known check (basis in ('consent', 'contract', 'law', 'mission')),
  personal text[] not null default '{}',
  confirmed_at timestamptz not null,
  confirmed_by uuid,
  primary key (form_kind, form)
);

-- One night's work: what lost its names.
create table privacy.anonymisation (
  id uuid primary key,
  processing text not null,
  before timestamptz not null,
  records int not null constraint some_records check (records > 0),
  at timestamptz not null
);
create index anonymisation_by_day on privacy.anonymisation (at);

-- Somebody of the staff opened what was out of reach: why, how long, and what was thought of it afterwards.
create table privacy.opening (
  id uuid primary key,
  person uuid not null,
  structure uuid not null,
  reason text not null constraint opening_has_a_reason check (length(btrim(reason)) >= 10),
  role_grant uuid not null,
  opened_at timestamptz not null,
  until_at timestamptz not null,
  closed_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by uuid,
  told_at timestamptz,
  verdict text constraint opening_verdict_is_known check (verdict in ('justified', 'unjustified')),
  note text not null default '',
  constraint opening_ends_after_it_began check (until_at > opened_at),
  constraint nobody_reviews_herself check (reviewed_by <> person),
  constraint verdict_has_a_reviewer check ((verdict is null) = (reviewed_at is null))
);
create index opening_of_person on privacy.opening (person, opened_at);
create index opening_to_review on privacy.opening (opened_at) where reviewed_at is null;

create view privacy.sheet_confirmed as select form_kind, form, personal, confirmed_at from privacy.sheet;
