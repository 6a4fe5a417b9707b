-- A list being brought into the register: its file, what its columns mean, and how far it has come.
create table registry.import (
  id uuid primary key,
  file uuid not null,
  name text not null,
  started_by uuid,
  started_at timestamptz not null,
  -- The day that dates are compared with, so that the dry run and the writing say the same.
  today date not null,
  state text not null default 'mapping' constraint import_state_is_known check (state in ('mapping', 'checking', 'checked',
    'writing', 'comparing', 'written', 'cancelled', 'undoing', 'undone', 'failed')),
  -- What a cancelled import was doing, to go on with.
  stopped_at text,
  sheet text,
  sheets jsonb not null default '[]',
  country text not null default 'MA',
  -- A row whose register number or ICE is known: left out, filled where blank, or proposed to a person.
  on_known text not null default 'fill' constraint on_known_is_known check (on_known in ('skip', 'fill', 'propose')),
  header jsonb not null,
  mapping jsonb not null,
  -- A few values per column for the mapping screen; emptied once the list is written.
  samples jsonb not null default '[]',
  -- Share of the file that the dry run or the writing has read, 0-1.
  share real not null default 0,
  rows_read integer not null default 0,
  rows_wrong integer not null default 0,
  rows_warned integer not null default 0,
  rows_known integer not null default 0,
  -- Last row of the sheet that is written, checkpoint of the writing; and rows compared, of the comparing.
  written_to integer not null default 0,
  compared_to integer not null default 0,
  registered integer not null default 0,
  filled integer not null default 0,
  proposed integer not null default 0,
  skipped integer not null default 0,
  pairs integer not null default 0,
  beat_at timestamptz,
  ended_at timestamptz,
  -- Why it failed: a code under import.file, and its values.
  failure jsonb
);
create index import_by_start on registry.import (started_at desc);
create index import_at_work on registry.import (beat_at) where state in ('checking', 'writing', 'comparing', 'undoing');

create table registry.import_problem (
  import uuid not null references registry.import (id) on delete cascade,
  row integer not null,
  at smallint not null,
  field text not null,
  code text not null,
  severity text not null constraint severity_is_known check (severity in ('error', 'warning')),
  values jsonb not null default '{}',
  primary key (import, row, at)
);
create index import_problem_by_code on registry.import_problem (import, code, row);

-- What became of each row, once: the key keeps a row from being applied twice.
create table registry.import_row (
  import uuid not null references registry.import (id) on delete cascade,
  row integer not null,
  outcome text not null constraint outcome_is_known
    check (outcome in ('registered', 'filled', 'proposed', 'known', 'wrong')),
  structure uuid references registry.structure (id) on delete set null,
  change uuid,
  -- What the row said that has no place in the register: notes, labels nobody knows, coordinates.
  extra jsonb,
  primary key (import, row)
);
create index import_row_of_structure on registry.import_row (structure) where structure is not null;

-- What somebody chose for the same titles: folded title to meaning.
create table registry.import_mapping (
  signature text primary key,
  mapping jsonb not null,
  chosen_at timestamptz not null,
  chosen_by uuid
);
