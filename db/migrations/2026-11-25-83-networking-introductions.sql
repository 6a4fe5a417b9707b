-- How cooperatives are sought for a need: who chooses, how many are asked at a time, and until how many have said yes.
create table networking.outreach (
  need uuid primary key references networking.posting (id),
  mode text not null constraint outreach_mode check (mode in ('office', 'parties', 'automatic')),
  wave_size int not null constraint outreach_wave_size check (wave_size between 1 and 50),
  wait_hours int not null constraint outreach_wait_hours check (wait_hours between 1 and 720),
  enough int not null constraint outreach_enough check (enough between 1 and 50),
  waves int not null default 0,
  -- Until when the last wave may answer; null before the first.
  next_at timestamptz,
  -- Where the links of its messages lead.
  origin text not null,
  started_by uuid,
  started_at timestamptz not null
);
create index outreach_by_time on networking.outreach (started_at);
create index outreach_that_goes_by_itself on networking.outreach (next_at) where mode = 'automatic';

-- Who shall not be introduced to whom: of either side's wish, or the office's.
create table networking.veto (
  id uuid primary key,
  party uuid not null references networking.party (id),
  structure uuid not null,
  side text not null constraint veto_side check (side in ('buyer', 'structure', 'office')),
  why text not null default '',
  set_by uuid,
  set_at timestamptz not null,
  lifted_at timestamptz
);
create unique index one_veto_per_pair_and_side on networking.veto (party, structure, side) where lifted_at is null;
create index veto_of_structure on networking.veto (structure);

-- Several cooperatives that answer one need together; one of them speaks for all.
create table networking.pool (
  id uuid primary key,
  need uuid not null references networking.posting (id),
  state text not null constraint pool_state check (state in ('forming', 'agreed', 'dissolved')),
  formed_by uuid,
  formed_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz
);
create index pool_of_need on networking.pool (need);

-- One need, one cooperative, both sides informed.
create table networking.introduction (
  id uuid primary key,
  need uuid not null references networking.posting (id),
  party uuid not null references networking.party (id),
  structure uuid not null,
  state text not null constraint introduction_state check (state in
    ('proposed', 'invited', 'opened', 'interested', 'declined', 'introduced', 'meeting', 'agreed', 'delivered', 'lost', 'stopped')),
  came_by text not null constraint introduction_came_by check (came_by in ('office', 'automatic', 'cooperative')),
  wave int not null default 0,
  -- Why she was thought of: the score of each side, what agreed and what was missing.
  score real,
  buyer_score real,
  structure_score real,
  agreed text[] not null default '{}',
  missing text[] not null default '{}',
  exposure boolean not null default false,
  invited_at timestamptz,
  invited_by uuid,
  -- How she was asked: by SMS or mail, or, where neither may be sent, by somebody who calls.
  channel text constraint introduction_channel check (channel in ('sms', 'email', 'call')),
  reminders int not null default 0,
  reminded_at timestamptz,
  opened_at timestamptz,
  answered_at timestamptz,
  answered_way text constraint introduction_answered_way check (answered_way in ('link', 'sms', 'account', 'agent', 'office')),
  answered_by uuid,
  declined_why text constraint introduction_declined_why check (declined_why in
    ('no_stock', 'too_much', 'price', 'too_far', 'dates', 'not_ours', 'no_time', 'other')),
  note text not null default '',
  quantity numeric constraint introduction_quantity check (quantity > 0),
  call_asked_at timestamptz,
  called_at timestamptz,
  -- The buyer's own yes.
  buyer_yes boolean,
  buyer_at timestamptz,
  buyer_way text constraint introduction_buyer_way check (buyer_way in ('link', 'sms', 'account', 'agent', 'office')),
  buyer_by uuid,
  introduced_at timestamptz,
  meeting_on date,
  -- Who allows the other to see how to be reached.
  structure_shares boolean not null default false,
  buyer_shares boolean not null default false,
  relay_stopped_by text constraint relay_stopped_by check (relay_stopped_by in ('buyer', 'structure', 'office')),
  relay_stopped_at timestamptz,
  stopped_why text constraint introduction_stopped_why check (stopped_why in
    ('no_answer', 'need_ended', 'consent_withdrawn', 'reported', 'veto')),
  stopped_at timestamptz,
  pool uuid references networking.pool (id),
  pool_lead boolean not null default false,
  pool_agreed boolean,
  outcome_asked_at timestamptz,
  created_at timestamptz not null,
  anonymised_at timestamptz,
  constraint one_introduction_per_need_and_cooperative unique (need, structure),
  constraint declined_with_a_reason check ((state = 'declined') = (declined_why is not null)),
  constraint stopped_with_a_reason check ((state = 'stopped') = (stopped_why is not null)),
  constraint introduced_when_both_said_yes check (introduced_at is null or (buyer_yes and answered_at is not null))
);
create index introduction_of_structure on networking.introduction (structure, created_at desc);
create index introduction_of_party on networking.introduction (party, created_at desc);
create index introduction_without_answer on networking.introduction (invited_at) where state in ('invited', 'opened');
create index introduction_of_pool on networking.introduction (pool) where pool is not null;
create index introduction_in_office on networking.introduction (state, created_at desc, id);
create unique index one_lead_per_pool on networking.introduction (pool) where pool_lead;

-- A code of a message: of nobody's account, and for one introduction and one side alone. Its digest is kept, and the
-- four characters that are enough from the telephone that received it.
create table networking.answer_code (
  id uuid primary key,
  introduction uuid not null references networking.introduction (id),
  side text not null constraint answer_code_side check (side in ('buyer', 'structure')),
  digest bytea not null constraint one_answer_code unique,
  short text not null,
  -- The number it was sent to, where it was sent by SMS.
  phone text,
  sent_at timestamptz not null,
  expires_at timestamptz not null
);
create index answer_code_by_phone on networking.answer_code (phone, short) where phone is not null;
create index answer_code_of_introduction on networking.answer_code (introduction);

-- Counted once both sides confirm interest, however many report it, pooled or not.
create table networking.opportunity (
  id uuid primary key,
  need uuid not null references networking.posting (id),
  party uuid not null references networking.party (id),
  pool uuid references networking.pool (id),
  -- The introduction through which it came; of a pool, the lead's.
  introduction uuid not null constraint one_opportunity_per_introduction unique references networking.introduction (id),
  state text not null constraint opportunity_state check (state in ('interest', 'meeting', 'agreed', 'delivered', 'lost')),
  amount text constraint opportunity_amount check (amount in
    ('under_5000', 'to_20000', 'to_50000', 'to_200000', 'to_1000000', 'over_1000000')),
  -- In what the two sides contradict each other, until the office has asked them.
  differs text constraint opportunity_differs check (differs in ('result', 'amount')),
  counted_at timestamptz not null,
  changed_at timestamptz not null,
  settled_by uuid,
  settled_why text not null default '',
  settled_at timestamptz
);
create index opportunity_by_time on networking.opportunity (counted_at desc, id);
create index opportunity_of_need on networking.opportunity (need);

-- Its cooperatives. One need and one cooperative make one opportunity, alone or pooled.
create table networking.opportunity_structure (
  id uuid primary key,
  opportunity uuid not null references networking.opportunity (id),
  need uuid not null,
  structure uuid not null,
  constraint one_opportunity_per_need_and_structure unique (need, structure)
);
create index opportunity_structure_of on networking.opportunity_structure (opportunity);
create index opportunity_of_structure on networking.opportunity_structure (structure);

-- What each side tells of it.
create table networking.outcome (
  id uuid primary key,
  opportunity uuid not null references networking.opportunity (id),
  side text not null constraint outcome_side check (side in ('buyer', 'structure')),
  result text not null constraint outcome_result check (result in ('not_yet', 'agreed', 'delivered', 'lost')),
  amount text constraint outcome_amount check (amount in
    ('under_5000', 'to_20000', 'to_50000', 'to_200000', 'to_1000000', 'over_1000000')),
  otherwise text not null constraint outcome_otherwise check (otherwise in ('no', 'later', 'yes', 'unknown')),
  way text not null constraint outcome_way check (way in ('link', 'sms', 'account', 'agent', 'office')),
  told_by uuid,
  told_at timestamptz not null,
  constraint one_outcome_per_side unique (opportunity, side)
);

-- Words between the two that go through the house, without numbers.
create table networking.relayed (
  id uuid primary key,
  introduction uuid not null references networking.introduction (id),
  side text not null constraint relayed_side check (side in ('buyer', 'structure')),
  way text not null constraint relayed_way check (way in ('link', 'sms', 'account', 'agent', 'office')),
  words text not null,
  -- The SMS it came by: one is passed on once.
  heard uuid constraint one_relayed_per_sms unique,
  at timestamptz not null
);
create index relayed_of_introduction on networking.relayed (introduction, at);

create table networking.report (
  id uuid primary key,
  introduction uuid not null references networking.introduction (id),
  side text not null constraint report_side check (side in ('buyer', 'structure')),
  why text not null constraint report_why check (why in ('rude', 'deceit', 'pressure', 'other')),
  note text not null default '',
  at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  settled_how text constraint report_settled_how check (settled_how in ('nothing', 'spoken_to', 'stopped', 'veto'))
);
create index report_to_settle on networking.report (at) where settled_at is null;

-- What was said to a side, by what it was said for: a reaction that runs twice says it once.
create table networking.told (
  introduction uuid not null references networking.introduction (id),
  side text not null constraint told_side check (side in ('buyer', 'structure')),
  occasion text not null,
  at timestamptz not null,
  primary key (introduction, side, occasion)
);

create view networking.introduction_listed as
  select id, need, party, structure, state, came_by, wave, exposure, invited_at, opened_at, answered_at, answered_way,
    declined_why, introduced_at, meeting_on, stopped_why, pool, created_at
  from networking.introduction;

-- The published number, row by row. Two records of one cooperative that became one count once for a need: the first.
create view networking.opportunity_counted as
  with party_of as (
    select o.id, o.need, o.counted_at, array_agg(distinct coalesce(s.merged_into, s.id) order by coalesce(s.merged_into, s.id)) as structures
    from networking.opportunity o
      join networking.opportunity_structure os on os.opportunity = o.id
      join registry.structure_listed s on s.id = os.structure
    group by o.id)
  select o.id, o.need, o.party, o.pool, o.introduction, p.structures, n.programme, n.region, o.state, o.amount, o.differs,
    o.counted_at, o.changed_at
  from networking.opportunity o
    join party_of p on p.id = o.id
    join networking.posting n on n.id = o.need
  where not exists (
    select 1 from party_of other
    where other.need = p.need and other.structures && p.structures and (other.counted_at, other.id) < (p.counted_at, p.id));
