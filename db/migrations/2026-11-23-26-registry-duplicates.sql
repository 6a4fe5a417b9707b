-- Keys by which a structure meets those it may double (rules/duplicates.ts), written with its place in the directory.
create table registry.blocking_key (
  key text collate "C" not null,
  structure uuid not null references registry.structure (id) on delete cascade,
  primary key (key, structure)
);
create index blocking_key_of_structure on registry.blocking_key (structure);

-- Two structures that may be one, for a person to decide; what was decided is kept and never asked again.
create table registry.pair (
  "left" uuid not null references registry.structure (id) on delete cascade,
  "right" uuid not null references registry.structure (id) on delete cascade,
  score real not null,
  verdict text not null constraint verdict_is_known check (verdict in ('same', 'likely', 'possible')),
  -- Reasons by code with their likeness: no name, number or phone, which are read from the structures.
  reasons jsonb not null,
  state text not null default 'waiting' constraint pair_state_is_known check (state in ('waiting', 'later', 'different', 'merged')),
  import uuid references registry.import (id) on delete set null,
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  primary key ("left", "right"),
  constraint pair_is_ordered check ("left" < "right")
);
create index pair_of_right on registry.pair ("right");
create index pair_to_review on registry.pair (state, score desc, "left", "right");
create index pair_of_import on registry.pair (import) where import is not null;

-- What an import says of a structure that is known, where it says otherwise: a person takes it or leaves it.
create table registry.proposal (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  import uuid not null references registry.import (id) on delete cascade,
  row integer not null,
  fields jsonb not null,
  state text not null default 'waiting' constraint proposal_state_is_known check (state in ('waiting', 'taken', 'left')),
  made_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  constraint one_proposal_per_row unique (import, row)
);
create index proposal_waiting on registry.proposal (made_at, id) where state = 'waiting';

-- A merge, with what it takes to undo it exactly: ids moved by table, and the fields it replaced.
create table registry.merge (
  id uuid primary key,
  kept uuid not null references registry.structure (id),
  gone uuid not null references registry.structure (id),
  at timestamptz not null,
  by uuid,
  before jsonb not null,
  after jsonb not null,
  moved jsonb not null,
  -- State of the one that went, before.
  gone_state text not null,
  undone_at timestamptz,
  undone_by uuid
);
create index merge_of_kept on registry.merge (kept, at);
create unique index one_merge_in_force on registry.merge (gone) where undone_at is null;
create index merge_of_gone on registry.merge (gone, at);
create index proposal_of_structure on registry.proposal (structure);
