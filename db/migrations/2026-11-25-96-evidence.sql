-- A figure is tried on a sample: which records were drawn, what proves each, and who judged that.
create schema evidence;

create table evidence.campaign (
  id uuid primary key,
  title jsonb not null,
  indicator text not null,
  -- Where the figure is read: the whole, a region, an edition, a year.
  cell jsonb not null,
  size int not null constraint a_sample_has_a_size check (size between 1 and 2000),
  -- How the seed will be had, said before it can be known: otherwise it could be chosen to suit.
  seed_from jsonb not null,
  due_on date,
  state text not null default 'draft'
    constraint campaign_state check (state in ('draft', 'announced', 'drawn', 'closed', 'cancelled')),
  figure numeric,
  population uuid[],
  digest text,
  seed text,
  created_by uuid,
  created_at timestamptz not null,
  announced_at timestamptz,
  drawn_at timestamptz,
  closed_at timestamptz,
  given_up_because text,
  demo boolean not null default false,
  constraint an_announced_campaign_has_its_population check (
    state in ('draft', 'cancelled') or (population is not null and digest is not null and announced_at is not null)),
  constraint a_drawn_campaign_has_its_seed check (state not in ('drawn', 'closed') or (seed is not null and drawn_at is not null))
);
create index campaign_by_day on evidence.campaign (created_at desc, id);

create table evidence.criterion (
  id uuid primary key,
  campaign uuid not null references evidence.campaign (id) on delete cascade,
  position int not null,
  label jsonb not null,
  -- Whether a file is asked for, or a written note of what was seen or said is enough.
  wants text not null constraint criterion_wants check (wants in ('file', 'note')),
  constraint one_criterion_per_position unique (campaign, position)
);

create table evidence.item (
  id uuid primary key,
  campaign uuid not null references evidence.campaign (id),
  unit uuid not null,
  structure uuid,
  region text,
  rank int not null,
  state text not null default 'waiting'
    constraint item_state check (state in ('waiting', 'collected', 'verified', 'unproven', 'unreachable')),
  reason text,
  settled_by uuid,
  settled_at timestamptz,
  constraint one_item_per_unit unique (campaign, unit),
  constraint a_silence_has_its_reason check (state <> 'unreachable' or reason is not null)
);
create index item_by_state on evidence.item (campaign, state, rank);
create index item_by_structure on evidence.item (structure);

create table evidence.proof (
  id uuid primary key,
  item uuid not null references evidence.item (id),
  criterion uuid not null references evidence.criterion (id),
  file uuid,
  note text not null default '',
  given_by uuid,
  given_at timestamptz not null,
  verdict text constraint proof_verdict check (verdict in ('kept', 'refused')),
  reason text,
  judged_by uuid,
  judged_at timestamptz,
  constraint a_proof_shows_or_says check (file is not null or note <> '' or judged_at is not null),
  constraint a_refusal_has_its_reason check (verdict is distinct from 'refused' or reason is not null),
  constraint judged_by_another check (judged_by is null or given_by is null or judged_by <> given_by)
);
create index proof_of_item on evidence.proof (item, criterion, given_at);
create index proof_by_file on evidence.proof (file) where file is not null;
