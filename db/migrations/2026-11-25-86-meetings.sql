create schema meetings;

-- A day on which buyers, experts and cooperatives meet at tables, each pair for one slot.
create table meetings.day (
  id uuid primary key,
  programme uuid,
  title jsonb not null,
  summary jsonb not null default '{}',
  region text,
  province text,
  venue text not null default '',
  address text not null default '',
  held_on date not null,
  -- Hours on a clock in Morocco that the slots were made of: from, until, minutes, between, breaks.
  timetable jsonb not null,
  languages text[] not null default '{}',
  buyers_most int not null constraint day_buyers_most check (buyers_most between 1 and 500),
  cooperatives_most int not null constraint day_cooperatives_most check (cooperatives_most between 1 and 2000),
  state text not null default 'draft' constraint day_state check (
    state in ('draft', 'registering', 'wishing', 'provisional', 'final', 'under_way', 'finished', 'cancelled')),
  reason text not null default '',
  -- Raised by every change of the meetings, so that nobody changes a plan that has moved under her hand.
  plan_version int not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  finished_at timestamptz,
  anonymised_at timestamptz,
  demo boolean not null default false
);
create index day_by_date on meetings.day (held_on);
create index day_by_programme on meetings.day (programme, held_on);

create table meetings.slot (
  id uuid primary key,
  day uuid not null references meetings.day (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint a_slot_starts_before_it_ends check (starts_at < ends_at),
  constraint one_slot_per_hour unique (day, starts_at)
);

create table meetings.meeting_table (
  id uuid primary key,
  day uuid not null references meetings.day (id),
  place int not null,
  name text not null,
  -- Reached without a step.
  step_free boolean not null default true,
  constraint one_table_per_name unique (day, name)
);

-- Who takes part. A cooperative is one of the register; the others are called as they called themselves.
create table meetings.participant (
  id uuid primary key,
  day uuid not null references meetings.day (id),
  kind text not null constraint participant_kind check (kind in ('buyer', 'expert', 'cooperative', 'interpreter')),
  structure uuid,
  person uuid,
  called text not null default '',
  about text not null default '',
  contact text not null default '',
  phone text,
  email text,
  lang text not null default 'fr' constraint participant_lang check (lang in ('fr', 'ar', 'en')),
  languages text[] not null default '{}',
  step_free boolean not null default false,
  -- Named on the public page.
  shown boolean not null default true,
  state text not null default 'entered' constraint participant_state check (
    state in ('entered', 'invited', 'registered', 'withdrawn')),
  reason text not null default '',
  -- Raised to make the links that were sent open nothing any more.
  link_version int not null default 0,
  badge text not null,
  entered_at timestamptz not null,
  invited_at timestamptz,
  registered_at timestamptz,
  arrived_at timestamptz,
  constraint a_cooperative_is_of_the_register check (kind <> 'cooperative' or structure is not null),
  constraint one_badge_each unique (day, badge)
);
create unique index one_participation_per_structure on meetings.participant (day, structure) where structure is not null;
create index participant_by_structure on meetings.participant (structure) where structure is not null;
create index participant_by_person on meetings.participant (person) where person is not null;

-- A slot in which somebody is not there.
create table meetings.absence (
  participant uuid not null references meetings.participant (id),
  slot uuid not null references meetings.slot (id),
  constraint absence_pkey primary key (participant, slot)
);

-- Whom each side wishes to meet; the office may wish for a pair, or forbid it.
create table meetings.wish (
  id uuid primary key,
  day uuid not null references meetings.day (id),
  buyer uuid not null references meetings.participant (id),
  cooperative uuid not null references meetings.participant (id),
  side text not null constraint wish_side check (side in ('buyer', 'cooperative', 'office')),
  wish text not null constraint wish_wish check (wish in ('must', 'may', 'no')),
  -- The introduction that it was proposed from.
  introduction uuid,
  noted_by uuid,
  noted_at timestamptz not null,
  constraint one_wish_per_side unique (buyer, cooperative, side)
);
create index wish_of_day on meetings.wish (day);
create index wish_of_cooperative on meetings.wish (cooperative);

-- A plan that was asked for: its file, how far it has come, and what came of it.
create table meetings.plan (
  id uuid primary key,
  day uuid not null references meetings.day (id),
  state text not null constraint plan_state check (
    state in ('waiting', 'solving', 'proposed', 'adopted', 'failed', 'replaced')),
  again boolean not null default false,
  -- What stood when it was asked for: a plan of something else is not adopted.
  plan_version int not null,
  input jsonb not null,
  result jsonb,
  progress jsonb,
  asked_by uuid,
  asked_at timestamptz not null,
  ended_at timestamptz
);
create index plan_of_day on meetings.plan (day, asked_at desc);
create unique index one_plan_at_work on meetings.plan (day) where state in ('waiting', 'solving', 'proposed');

create table meetings.meeting (
  id uuid primary key,
  day uuid not null references meetings.day (id),
  buyer uuid not null references meetings.participant (id),
  cooperative uuid not null references meetings.participant (id),
  slot uuid not null references meetings.slot (id),
  meeting_table uuid not null references meetings.meeting_table (id),
  interpreter uuid references meetings.participant (id),
  wish text not null constraint meeting_wish check (wish in ('must', 'may')),
  state text not null default 'planned' constraint meeting_state check (state in ('planned', 'begun', 'held', 'missed')),
  pinned boolean not null default false,
  -- Who did not come.
  missed_by text constraint meeting_missed_by check (missed_by in ('buyer', 'cooperative', 'both')),
  sequence int not null default 0,
  changed_at timestamptz not null,
  begun_at timestamptz,
  told_at timestamptz,
  constraint who_missed_it_is_said check ((state = 'missed') = (missed_by is not null)),
  -- Nobody is in two places, and no table holds two meetings.
  constraint one_place_for_a_buyer unique (buyer, slot),
  constraint one_place_for_a_cooperative unique (cooperative, slot),
  constraint one_meeting_per_table unique (meeting_table, slot),
  constraint one_place_for_an_interpreter unique (interpreter, slot)
);
create unique index one_meeting_per_pair on meetings.meeting (buyer, cooperative) where state <> 'missed';
create index meeting_of_day on meetings.meeting (day, slot);

-- What came of a meeting, as each side says it.
create table meetings.outcome (
  id uuid primary key,
  meeting uuid not null references meetings.meeting (id),
  side text not null constraint outcome_side check (side in ('buyer', 'cooperative')),
  outcome text not null constraint outcome_outcome check (outcome in ('nothing', 'interested', 'sample', 'order')),
  amount text constraint outcome_amount check (
    amount in ('under_10000', 'from_10000', 'from_50000', 'from_200000', 'not_said')),
  noted_by uuid,
  noted_at timestamptz not null,
  constraint one_outcome_per_side unique (meeting, side)
);

-- What somebody was told: each occasion once.
create table meetings.told (
  participant uuid not null references meetings.participant (id),
  occasion text not null,
  at timestamptz not null,
  constraint told_pkey primary key (participant, occasion)
);

-- For the rooms above: days, who took part, and what came of each meeting when both sides are heard.
create view meetings.day_listed as
  select id, programme, title, region, province, venue, held_on, state, finished_at, changed_at, demo
  from meetings.day where state <> 'draft';

create view meetings.participant_listed as
  select participant.id, participant.day, participant.kind, participant.structure, participant.state,
    participant.arrived_at, participant.shown, participant.called
  from meetings.participant join meetings.day on day.id = participant.day where day.state <> 'draft';

create view meetings.meeting_listed as
  select meeting.id, meeting.day, meeting.buyer, meeting.cooperative, cooperative.structure, slot.starts_at, slot.ends_at,
    meeting.state, buyer_says.outcome as buyer_outcome, cooperative_says.outcome as cooperative_outcome,
    buyer_says.amount as buyer_amount, cooperative_says.amount as cooperative_amount,
    coalesce(buyer_says.outcome in ('interested', 'sample', 'order')
      and cooperative_says.outcome in ('interested', 'sample', 'order'), false) as interest_of_both
  from meetings.meeting
    join meetings.slot on slot.id = meeting.slot
    join meetings.participant cooperative on cooperative.id = meeting.cooperative
    left join meetings.outcome buyer_says on buyer_says.meeting = meeting.id and buyer_says.side = 'buyer'
    left join meetings.outcome cooperative_says
      on cooperative_says.meeting = meeting.id and cooperative_says.side = 'cooperative';
