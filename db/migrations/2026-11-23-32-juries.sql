create schema juries;

-- `about` is what the panel judges: the room above hands it its entries and owns what they are.
create table juries.panel (
  id uuid primary key,
  about uuid not null constraint one_panel_per_call unique,
  rubric jsonb not null,
  readers int not null constraint readers_per_entry check (readers between 1 and 9),
  anchors int not null default 3 constraint anchors_in_reason check (anchors between 0 and 9),
  load_min int not null default 0,
  load_max int not null,
  seed int not null,
  state text not null default 'preparing'
    constraint panel_state check (state in ('preparing', 'scoring', 'scored', 'deliberating', 'decided')),
  created_at timestamptz not null,
  constraint loads_in_order check (load_min <= load_max)
);

create table juries.juror (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  person uuid not null,
  institution text not null default '',
  sectors text[] not null default '{}',
  regions text[] not null default '{}',
  languages text[] not null default '{}',
  -- Register numbers, ICE, phones and structures this person is bound to: what conflicts are found on.
  ties jsonb not null default '[]',
  state text not null default 'invited' constraint juror_state check (state in ('invited', 'accepted', 'declined')),
  answered_at timestamptz,
  constraint one_seat_per_person unique (panel, person)
);

create table juries.entry (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  number int not null,
  structure uuid,
  sector text,
  region text,
  language text not null,
  ties jsonb not null default '[]',
  anchor boolean not null default false,
  withdrawn boolean not null default false,
  constraint one_number_per_entry unique (panel, number)
);

create table juries.conflict (
  juror uuid not null references juries.juror (id),
  entry uuid not null references juries.entry (id),
  why text not null
    constraint conflict_reason check (why in ('same_structure', 'same_person', 'board', 'family', 'funder', 'mandate', 'declared')),
  source text not null constraint conflict_source check (source in ('found', 'declared')),
  at timestamptz not null,
  primary key (juror, entry)
);

-- One run of the solver, with everything that is needed to run it again.
create table juries.assignment (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  state text not null default 'waiting'
    constraint assignment_state check (state in ('waiting', 'solving', 'proposed', 'adopted', 'refused', 'replaced')),
  problem jsonb,
  result jsonb,
  progress jsonb,
  asked_at timestamptz not null,
  ended_at timestamptz
);

create table juries.reading (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  juror uuid not null references juries.juror (id),
  entry uuid not null references juries.entry (id),
  anchor boolean not null default false,
  state text not null default 'assigned' constraint reading_state check (state in ('assigned', 'done', 'recused')),
  note text not null default '',
  done_at timestamptz,
  version int not null default 0,
  constraint one_reading_per_juror unique (juror, entry)
);
create index reading_of_entry on juries.reading (entry);

create table juries.score (
  reading uuid not null references juries.reading (id),
  criterion text not null,
  level int not null constraint level_in_scale check (level between 0 and 4),
  note text not null default '',
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

-- Who is proposed under which envelope, before and after deliberation.
create table juries.selection (
  id uuid primary key,
  panel uuid not null references juries.panel (id),
  problem jsonb not null,
  result jsonb not null,
  at timestamptz not null
);

create table juries.deliberation (
  id uuid primary key,
  panel uuid not null constraint one_deliberation_per_panel unique references juries.panel (id),
  quorum int not null,
  present uuid[] not null default '{}',
  opened_at timestamptz not null,
  closed_at timestamptz,
  signed jsonb not null default '[]'
);

create table juries.decision (
  id uuid primary key,
  deliberation uuid not null references juries.deliberation (id),
  entry uuid not null references juries.entry (id),
  kind text not null constraint decision_kind check (kind in ('confirm', 'move', 'set_aside')),
  to_rank int,
  reason text not null default '',
  proposed_by uuid not null,
  votes_for int not null default 0,
  votes_against int not null default 0,
  abstained int not null default 0,
  recused uuid[] not null default '{}',
  at timestamptz not null,
  constraint a_move_needs_a_reason check (kind = 'confirm' or (reason <> '' and (kind <> 'move' or to_rank is not null)))
);
