-- Figures and the records that make them.
create schema indicators;

-- The kinds of record that rooms hand over, and with which reading they were last loaded.
create table indicators.source (
  id smallint generated always as identity primary key,
  kind text not null constraint one_source_per_kind unique,
  digest text not null default '',
  loaded_at timestamptz
);

-- Up to where the journal has been followed.
create table indicators.followed (
  one boolean primary key default true constraint one_place_in_the_journal check (one),
  position bigint not null,
  at timestamptz not null
);

-- One line a record, or one a class of persons of a record; valid in the house's time, so that a figure can be read as
-- of any day. In sixteen parts by kind: a figure reads the few that it counts.
create table indicators.fact (
  kind smallint not null,
  root uuid not null,
  record uuid not null,
  part text not null,
  day date,
  structure uuid,
  region text,
  seat text,
  province text,
  country text,
  sector text,
  programme uuid,
  edition uuid,
  funder uuid,
  state text,
  topic text,
  sex text,
  age_band text,
  amount numeric,
  persons int,
  level numeric,
  weight numeric,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity'
) partition by hash (kind);

do $$ begin
  for part in 0..15 loop
    execute format('create table indicators.fact_%s partition of indicators.fact for values with (modulus 16, remainder %s)',
      lpad(part::text, 2, '0'), part);
  end loop;
end $$;
create index fact_by_root on indicators.fact (kind, root);
create index fact_by_structure on indicators.fact (structure, kind);

-- A definition never changes: what is edited is a new version.
create table indicators.definition (
  indicator text not null constraint indicator_code check (indicator ~ '^[a-z][a-z0-9_]{1,60}$'),
  version int not null constraint definition_version check (version > 0),
  definition jsonb not null,
  shipped boolean not null,
  note text not null default '',
  changed_at timestamptz not null,
  changed_by uuid,
  constraint one_definition_per_version primary key (indicator, version)
);

create table indicators.indicator (
  code text primary key,
  id uuid not null constraint one_indicator_per_id unique,
  version int not null,
  place int not null default 0,
  retired boolean not null default false,
  computed_at timestamptz,
  constraint an_indicator_has_its_version foreign key (code, version) references indicators.definition (indicator, version)
);

-- A figure by cell: scope (all, or a programme, an edition, a funder), place (a region, ? where unknown), a category of one
-- dimension, and a period. Both parts of a ratio are kept. Of a cumulative figure each row is a step.
create table indicators.value (
  indicator text not null references indicators.indicator (code),
  scope text collate "C" not null,
  dimension text collate "C" not null,
  place text collate "C" not null,
  category text collate "C" not null,
  period text collate "C" not null,
  num numeric not null default 0,
  den numeric not null default 0,
  missing int not null default 0,
  constraint one_value_per_cell primary key (indicator, scope, dimension, place, category, period)
);
