create schema programmes;

create table programmes.programme (
  id uuid primary key,
  kind text not null constraint programme_kind check (kind in ('prize', 'accompaniment', 'networking', 'incubation')),
  name jsonb not null,
  summary jsonb not null default '{}',
  demo boolean not null default false,
  created_at timestamptz not null
);

create table programmes.edition (
  id uuid primary key,
  programme uuid not null references programmes.programme (id),
  name jsonb not null,
  year int not null constraint edition_year check (year between 2000 and 2100),
  state text not null default 'prepared' constraint edition_state check (state in ('prepared', 'running', 'closed')),
  created_at timestamptz not null,
  constraint one_edition_per_name unique (programme, year, name)
);

create table programmes.funder (
  id uuid primary key,
  name jsonb not null,
  kind text not null constraint funder_kind check (kind in ('foundation', 'public', 'private', 'region')),
  demo boolean not null default false,
  created_at timestamptz not null
);

-- What one funder puts into one edition: an amount, what each laureate receives, and where it may go.
create table programmes.envelope (
  id uuid primary key,
  edition uuid not null references programmes.edition (id),
  funder uuid not null references programmes.funder (id),
  amount numeric(14, 2) not null constraint envelope_amount check (amount > 0),
  grant_amount numeric(14, 2) not null constraint grant_within_envelope check (grant_amount > 0 and grant_amount <= amount),
  regions text[] not null default '{}',
  created_at timestamptz not null,
  constraint one_envelope_per_funder unique (edition, funder)
);

create table programmes.quota (
  edition uuid not null references programmes.edition (id),
  region text not null,
  minimum int not null default 0 constraint quota_minimum check (minimum >= 0),
  maximum int constraint quota_maximum check (maximum >= minimum),
  primary key (edition, region)
);

create view programmes.edition_listed as
  select edition.id, edition.programme, edition.name, edition.year, edition.state, programme.kind,
    programme.name as programme_name
  from programmes.edition join programmes.programme on programme.id = edition.programme;

create view programmes.envelope_listed as
  select envelope.id, envelope.edition, envelope.funder, funder.name as funder_name, funder.kind as funder_kind,
    envelope.amount, envelope.grant_amount, envelope.regions,
    floor(envelope.amount / envelope.grant_amount)::int as places
  from programmes.envelope join programmes.funder on funder.id = envelope.funder;

create view programmes.quota_listed as select edition, region, minimum, maximum from programmes.quota;
