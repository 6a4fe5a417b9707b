-- What proves that a cooperative, or one of its people, followed a session. What it says is what it said when given.
create table trainings.certificate (
  id uuid primary key,
  session uuid not null references trainings.session (id),
  structure uuid not null,
  participant uuid references trainings.participant (id),
  code text not null constraint one_certificate_per_code unique,
  holder text not null,
  issued_by uuid,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revoked_why text not null default ''
);
create unique index one_certificate_per_person on trainings.certificate (session, participant)
  where participant is not null and revoked_at is null;
create unique index one_certificate_per_structure on trainings.certificate (session, structure)
  where participant is null and revoked_at is null;

-- What was said to a cooperative about a session: each occasion once.
create table trainings.told (
  session uuid not null references trainings.session (id),
  structure uuid not null,
  occasion text not null,
  at timestamptz not null,
  constraint told_pkey primary key (session, structure, occasion)
);
