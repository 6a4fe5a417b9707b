create schema calls;

create table calls.call (
  id uuid primary key,
  edition uuid not null,
  title jsonb not null,
  summary jsonb not null default '{}',
  form_version uuid not null,
  rules jsonb not null default '[]',
  rubric jsonb not null,
  places int not null constraint some_places check (places between 1 and 1000),
  womens_only boolean not null default false,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  state text not null default 'draft'
    constraint call_state check (state in ('draft', 'published', 'judged', 'announced', 'cancelled')),
  demo boolean not null default false,
  created_at timestamptz not null,
  constraint a_call_opens_before_it_closes check (opens_at < closes_at)
);
create index call_dates on calls.call (state, opens_at, closes_at);

create table calls.application (
  id uuid primary key,
  call uuid not null references calls.call (id),
  structure uuid not null,
  -- Who holds the pen; an agent holds it under a mandate.
  filed_by uuid not null,
  language text not null,
  status text not null default 'draft' constraint application_status check (
    status in ('draft', 'submitted', 'correction_asked', 'eligible', 'ineligible', 'withdrawn')),
  answers jsonb not null default '{}',
  version int not null default 0,
  number int,
  receipt text,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  decision_note text not null default '',
  constraint one_application_per_cooperative unique (call, structure),
  constraint one_number_per_application unique (call, number),
  constraint one_receipt_per_application unique (receipt)
);
create index application_by_status on calls.application (call, status);
create index application_by_pen on calls.application (filed_by);

create table calls.piece (
  id uuid primary key,
  application uuid not null references calls.application (id),
  field text not null,
  file uuid not null,
  name text not null,
  attached_at timestamptz not null
);
create index piece_of_application on calls.piece (application, field);

-- Proof that an agent may file for a cooperative: who gave it, how, and what was read out.
create table calls.mandate (
  id uuid primary key,
  application uuid not null constraint one_mandate_per_application unique references calls.application (id),
  agent uuid not null,
  given_by text not null,
  given_as text not null constraint mandate_given_as check (given_as in ('president', 'manager', 'board_member')),
  way text not null constraint mandate_way check (way in ('signed_paper', 'spoken', 'sms_code')),
  phone text not null,
  text_version int not null default 1,
  file uuid,
  given_at timestamptz not null,
  told_at timestamptz,
  contested_at timestamptz
);

create table calls.correction (
  id uuid primary key,
  application uuid not null references calls.application (id),
  asked_by uuid not null,
  asked text not null,
  fields text[] not null default '{}',
  until timestamptz not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answer text not null default ''
);
create index correction_of_application on calls.correction (application, asked_at);

create table calls.laureate (
  id uuid primary key,
  call uuid not null references calls.call (id),
  application uuid not null constraint laureate_once unique references calls.application (id),
  structure uuid not null,
  envelope uuid,
  rank int not null,
  grant_amount numeric(14, 2) not null,
  announced_at timestamptz not null,
  withdrawn_at timestamptz,
  replaces uuid references calls.laureate (id),
  constraint one_laureate_per_rank unique (call, rank)
);

-- The journal of an edition as it was published, byte for byte.
create table calls.published_journal (
  call uuid primary key references calls.call (id),
  digest text not null,
  body text not null,
  published_at timestamptz not null
);

create view calls.call_listed as
  select id, edition, title, summary, opens_at, closes_at, state, places, womens_only, demo from calls.call where state <> 'draft';
create view calls.laureate_listed as
  select laureate.id, laureate.call, call.edition, laureate.structure, laureate.rank, laureate.envelope,
    laureate.grant_amount, laureate.announced_at
  from calls.laureate join calls.call on call.id = laureate.call where laureate.withdrawn_at is null;
