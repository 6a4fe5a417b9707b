-- What was promised of a figure, and where it started.
create table indicators.target (
  id uuid primary key,
  indicator text not null references indicators.indicator (code),
  scope text not null,
  place text not null,
  period text not null,
  baseline numeric,
  target numeric not null,
  note text not null default '',
  set_at timestamptz not null,
  set_by uuid,
  constraint one_target_per_cell unique (indicator, scope, place, period)
);

-- A figure that can only come from outside: entered with where it comes from. What is corrected is entered anew.
create table indicators.outside_value (
  id uuid primary key,
  indicator text not null references indicators.indicator (code),
  place text not null,
  period text not null,
  value numeric not null,
  source text not null constraint an_outside_value_has_a_source check (source <> ''),
  said_on date not null,
  document text not null default '',
  entered_at timestamptz not null,
  entered_by uuid,
  replaced_at timestamptz
);
create unique index one_outside_value_in_force on indicators.outside_value (indicator, place, period) where replaced_at is null;

-- What was published does not move: value, version of the definition, units and digest. It can be doubted, and replaced.
create table indicators.publication (
  id uuid primary key,
  indicator text not null,
  version int not null,
  scope text not null,
  place text not null,
  dimension text not null,
  category text not null,
  period text not null,
  number int not null,
  as_of timestamptz not null,
  num numeric not null,
  den numeric not null,
  value numeric,
  units jsonb not null,
  digest text not null,
  published_at timestamptz not null,
  published_by uuid,
  replaces uuid references indicators.publication (id),
  differs_since timestamptz,
  constraint a_publication_has_its_definition foreign key (indicator, version)
    references indicators.definition (indicator, version),
  constraint one_publication_per_number unique (indicator, scope, place, dimension, category, period, number)
);

create function indicators.refuse_to_change_what_was_published() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - 'differs_since') <> (to_jsonb(old) - 'differs_since') then
    raise exception 'what was published does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger what_was_published_stays before update or delete on indicators.publication
  for each row execute function indicators.refuse_to_change_what_was_published();
