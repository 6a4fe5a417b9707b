create schema juries;

-- `about` is what the panel judges: the room above hands it its entries and owns what they are.
create table juries.panel (
  id uuid primary key,
  about uuid not null constraint one_panel_per_call unique,
  programme uuid not null,
  title jsonb not null default '{}',
  rubric jsonb not null,
  readers int not null constraint readers_per_entry check (readers between 1 and 9),
  anchors int not null default 3 constraint anchors_in_reason check (anchors between 0 and 9),
  load_min int not null default 0,
  load_max int not null,
  seed int not null,
  -- Places, envelopes and quotas that the laureates must fit.
  constraints jsonb not null,
  -- The anchor files of the last assignment: every later one keeps them.
  chosen_anchors uuid[],
  state text not null default 'preparing'
    constraint panel_state check (state in ('preparing', 'scoring', 'scored', 'deliberating', 'decided')),
  created_at timestamptz not null,
  constraint loads_in_order check (load_min <= load_max)
);

create table juries.juror (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  -- What this juror is called where no name may stand: J1, J2, …
  number int not null,
  person uuid not null,
  phone text not null,
  institution text not null default '',
  -- One code for each institution of this panel: what leaves the house instead of its name.
  institution_code text not null default '',
  sectors text[] not null default '{}',
  regions text[] not null default '{}',
  languages text[] not null default '{}',
  -- Register numbers, ICE, phones and structures this person is bound to: what conflicts are found on.
  ties jsonb not null default '[]',
  state text not null default 'invited'
    constraint juror_state check (state in ('invited', 'accepted', 'settled', 'declined')),
  invited_at timestamptz not null,
  answered_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  reminded_at timestamptz,
  constraint one_seat_per_person unique (panel, person),
  constraint one_number_per_juror unique (panel, number)
);
create index juror_of_person on juries.juror (person);

create table juries.entry (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  number int not null,
  structure uuid,
  sector text,
  region text,
  language text not null,
  ties jsonb not null default '[]',
  withdrawn_at timestamptz,
  constraint one_number_per_entry unique (panel, number)
);

create table juries.conflict (
  juror uuid not null references juries.juror (id),
  entry uuid not null references juries.entry (id),
  why text not null
    constraint conflict_reason check (why in ('same_structure', 'same_person', 'board', 'family', 'funder', 'mandate', 'declared')),
  source text not null constraint conflict_source check (source in ('found', 'declared')),
  note text not null default '',
  at timestamptz not null,
  primary key (juror, entry)
);

-- One run of the solver, with everything that is needed to run it again.
create table juries.assignment (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  state text not null default 'waiting'
    constraint assignment_state check (state in ('waiting', 'solving', 'proposed', 'adopted', 'refused', 'replaced')),
  -- {jurors, entries, problem}: the problem and the ids behind its rows and columns.
  problem jsonb not null,
  result jsonb,
  progress jsonb,
  asked_at timestamptz not null,
  ended_at timestamptz
);
create index assignment_of_panel on juries.assignment (panel, asked_at);

create table juries.reading (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  juror uuid not null references juries.juror (id),
  entry uuid not null references juries.entry (id),
  anchor boolean not null default false,
  state text not null default 'assigned' constraint reading_state check (state in ('assigned', 'done', 'recused')),
  note text not null default '',
  saved_at timestamptz,
  done_at timestamptz,
  reopened_reason text not null default '',
  version int not null default 0,
  constraint one_reading_per_juror unique (juror, entry)
);
create index reading_of_entry on juries.reading (entry);
create index reading_of_panel on juries.reading (panel);

create table juries.score (
  reading uuid not null references juries.reading (id) on delete cascade,
  criterion text not null,
  level int not null constraint level_in_scale check (level between 0 and 4),
  primary key (reading, criterion)
);

create table juries.calibration (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  places int not null,
  seed int not null,
  result jsonb not null,
  at timestamptz not null
);
create index calibration_of_panel on juries.calibration (panel, at);

-- Who is laureate under which envelope: as the methods propose, as the panel decided, and after each withdrawal.
create table juries.selection (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  kind text not null constraint selection_kind check (kind in ('proposed', 'final')),
  problem jsonb not null,
  result jsonb not null,
  at timestamptz not null
);
create index selection_of_panel on juries.selection (panel, kind, at);

create table juries.deliberation (
  id uuid primary key,
  panel uuid not null constraint one_deliberation_per_panel unique references juries.panel (id),
  quorum int not null,
  present uuid[] not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- [{juror, at}]
  signed jsonb not null default '[]'
);

create table juries.decision (
  id uuid primary key,
  deliberation uuid not null references juries.deliberation (id),
  entry uuid not null references juries.entry (id),
  kind text not null constraint decision_kind check (kind in ('confirm', 'move', 'set_aside')),
  to_rank int,
  reason text not null default '',
  proposed_by uuid not null references juries.juror (id),
  votes_for int not null,
  votes_against int not null,
  abstained int not null,
  recused uuid[] not null default '{}',
  adopted boolean not null,
  at timestamptz not null,
  constraint a_move_needs_a_reason check (kind = 'confirm' or (reason <> '' and (kind <> 'move' or to_rank is not null)))
);
create index decision_of_deliberation on juries.decision (deliberation, at);

create view juries.panel_listed as
select p.id, p.about, p.programme, p.title, p.state, p.created_at,
  (select count(*)::int from juries.entry e where e.panel = p.id and e.withdrawn_at is null) as entries,
  (select count(*)::int from juries.juror j where j.panel = p.id and j.state = 'settled') as jurors,
  (select count(*)::int from juries.reading r where r.panel = p.id and r.state <> 'recused') as readings,
  (select count(*)::int from juries.reading r where r.panel = p.id and r.state = 'done') as readings_done
from juries.panel p;
