create schema accompaniment;

-- How one edition of an accompaniment programme is run: what is promised to each cooperative, and how many are aimed at.
create table accompaniment.tranche (
  edition uuid primary key,
  target int not null constraint tranche_target check (target between 1 and 100000),
  -- A cooperative may exist for at most this many years on the day it applies.
  most_years int not null default 4 constraint tranche_most_years check (most_years between 1 and 50),
  visits int not null default 12 constraint tranche_visits check (visits between 1 and 60),
  months int not null default 24 constraint tranche_months check (months between 1 and 60),
  created_at timestamptz not null
);

create table accompaniment.phase (
  id uuid primary key,
  edition uuid not null references accompaniment.tranche (edition),
  number int not null constraint phase_number check (number between 1 and 50),
  places int not null constraint phase_places check (places between 1 and 10000),
  opens_on date not null,
  closes_on date not null,
  created_at timestamptz not null,
  constraint one_phase_per_number unique (edition, number),
  constraint a_phase_opens_before_it_closes check (opens_on <= closes_on)
);

-- Only these regions are covered; the sum may be less than the places of the phase, never the ceiling of each.
create table accompaniment.phase_quota (
  phase uuid not null references accompaniment.phase (id),
  region text not null,
  places int not null constraint quota_places check (places between 0 and 10000),
  primary key (phase, region)
);

-- A cooperative's passage through a tranche. Its stages are dates: the latest one that is set says where it stands.
create table accompaniment.engagement (
  id uuid primary key,
  phase uuid not null references accompaniment.phase (id),
  edition uuid not null,
  structure uuid not null,
  -- Where it was when it applied: the quota it is counted in.
  region text not null,
  state text not null constraint engagement_state check (
    state in ('applied', 'waitlisted', 'enrolled', 'active', 'completed', 'withdrawn')),
  applied_at timestamptz not null,
  applied_by uuid,
  applied_as text not null constraint engagement_applied_as check (
    applied_as in ('representative', 'agent', 'officer', 'house')),
  waitlisted_at timestamptz,
  enrolled_at timestamptz,
  -- The last day on which a visit can be held: the tranche's months after enrolment.
  ends_on date,
  active_at timestamptz,
  completed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_why text constraint engagement_withdrawn_why check (
    withdrawn_why in ('own_wish', 'not_eligible', 'ceased', 'no_contact', 'other')),
  withdrawn_note text not null default '',
  agent uuid,
  -- Since when it counts as made aware, trained and accompanied; null while it does not.
  reached_at timestamptz,
  constraint withdrawn_with_a_reason check ((state = 'withdrawn') = (withdrawn_why is not null)),
  constraint enrolled_until_a_day check ((enrolled_at is null) = (ends_on is null))
);
create unique index one_engagement_per_tranche on accompaniment.engagement (edition, structure) where state <> 'withdrawn';
create index engagement_of_phase on accompaniment.engagement (phase, region, state, applied_at, id);
create index engagement_of_structure on accompaniment.engagement (structure);
create index engagement_of_agent on accompaniment.engagement (agent) where state in ('enrolled', 'active');

-- Who accompanied a cooperative, and until when.
create table accompaniment.assignment (
  id uuid primary key,
  engagement uuid not null references accompaniment.engagement (id),
  agent uuid not null,
  since timestamptz not null,
  until timestamptz,
  assigned_by uuid,
  why text not null default ''
);
create unique index one_agent_at_a_time on accompaniment.assignment (engagement) where until is null;
create index assignment_of_engagement on accompaniment.assignment (engagement, since);

create table accompaniment.visit (
  id uuid primary key,
  engagement uuid not null references accompaniment.engagement (id),
  agent uuid,
  state text not null constraint visit_state check (state in ('planned', 'held', 'missed', 'cancelled')),
  -- A day in Morocco: what was agreed with the cooperative.
  planned_on date,
  held_on date,
  began text constraint visit_began check (began ~ '^\d{2}:\d{2}$'),
  minutes int constraint visit_minutes check (minutes between 5 and 720),
  place text constraint visit_place check (place in ('premises', 'field', 'market', 'office', 'remote', 'other')),
  place_note text not null default '',
  themes text[] not null default '{}',
  summary text not null default '',
  missed_why text constraint visit_missed_why check (
    missed_why in ('cooperative_absent', 'agent_absent', 'weather_or_road', 'moved', 'other')),
  missed_note text not null default '',
  -- Who took part: women, men, others whose sex is not known; each told or absent, never invented.
  present jsonb not null default '[]',
  signed_by text not null default '',
  next_on date,
  recorded_by uuid,
  recorded_at timestamptz,
  version int not null default 1,
  constraint held_on_a_day check ((state = 'held') = (held_on is not null)),
  constraint held_with_a_length check (state <> 'held' or minutes is not null),
  constraint missed_with_a_reason check ((state = 'missed') = (missed_why is not null))
);
create index visit_of_engagement on accompaniment.visit (engagement, held_on);
create index visit_planned on accompaniment.visit (planned_on) where state = 'planned';
create unique index one_planned_visit_a_day on accompaniment.visit (engagement, planned_on) where state = 'planned';

-- Photos, the signature drawn or the sheet photographed: by file, or by the digest of one that is still on its way.
create table accompaniment.visit_file (
  id uuid primary key,
  visit uuid not null references accompaniment.visit (id),
  kind text not null constraint visit_file_kind check (kind in ('photo', 'signature', 'sheet')),
  file uuid,
  digest text,
  added_at timestamptz not null,
  constraint a_file_or_its_digest check (file is not null or digest is not null)
);
create index visit_file_of_visit on accompaniment.visit_file (visit);
create index visit_file_of_file on accompaniment.visit_file (file);

create view accompaniment.engagement_listed as
  select engagement.id, engagement.edition, engagement.phase, phase.number as phase_number, engagement.structure,
    engagement.region, engagement.state, engagement.applied_at, engagement.enrolled_at, engagement.active_at,
    engagement.completed_at, engagement.withdrawn_at, engagement.withdrawn_why, engagement.agent, engagement.ends_on,
    engagement.reached_at
  from accompaniment.engagement join accompaniment.phase on phase.id = engagement.phase;

create view accompaniment.visit_listed as
  select visit.id, visit.engagement, engagement.edition, engagement.structure, engagement.region, visit.agent,
    visit.state, visit.planned_on, visit.held_on, visit.minutes, visit.place, visit.themes, visit.missed_why, visit.present
  from accompaniment.visit join accompaniment.engagement on engagement.id = visit.engagement;
