create schema demonstration;

-- One row at most: when loading the demonstration was begun, and when it was done. Begun and not done is a kill.
create table demonstration.load (
  single boolean primary key default true constraint one_demonstration check (single),
  begun_at timestamptz not null,
  finished_at timestamptz
);
