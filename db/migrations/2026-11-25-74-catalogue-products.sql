create schema catalogue;

-- How much is sold by: units of one kind are told in one another, `factor` of its kind's first each.
create table catalogue.unit (
  code text primary key,
  kind text not null,
  factor numeric(12, 6) not null constraint a_unit_measures_something check (factor > 0),
  place int not null
);
insert into catalogue.unit (code, kind, factor, place) values
  ('kg', 'mass', 1, 1), ('g', 'mass', 0.001, 2), ('quintal', 'mass', 100, 3), ('tonne', 'mass', 1000, 4),
  ('l', 'volume', 1, 5), ('ml', 'volume', 0.001, 6),
  ('piece', 'count', 1, 7), ('pair', 'count', 2, 8), ('dozen', 'count', 12, 9), ('set', 'set', 1, 10),
  ('box', 'box', 1, 11), ('jar', 'jar', 1, 12), ('bottle', 'bottle', 1, 13), ('bag', 'bag', 1, 14),
  ('bunch', 'bunch', 1, 15), ('m', 'length', 1, 16), ('m2', 'area', 1, 17),
  ('hour', 'time', 1, 18), ('day', 'time', 8, 19), ('night', 'night', 1, 20), ('person', 'person', 1, 21);

-- What a structure offers for sale.
create table catalogue.product (
  id uuid primary key,
  structure uuid not null,
  name jsonb not null,
  summary jsonb not null default '{}',
  -- A concept of the thesaurus, said by a person; null until somebody has said what it is.
  concept text,
  value_chain text,
  unit text references catalogue.unit (code),
  price_low numeric(12, 2) constraint a_price_is_paid check (price_low >= 0),
  price_high numeric(12, 2),
  currency text not null default 'MAD' constraint currency_is_a_code check (currency ~ '^[A-Z]{3}$'),
  price_for text constraint price_for_is_known check (price_for in ('retail', 'wholesale', 'both')),
  price_at text constraint price_at_is_known check (price_at in ('ex_works', 'delivered')),
  capacity numeric(14, 3) constraint a_capacity_is_positive check (capacity > 0),
  period text constraint period_is_known check (period in ('day', 'week', 'month', 'season', 'year')),
  min_order numeric(14, 3) constraint a_minimum_is_positive check (min_order > 0),
  lead_days int constraint lead_is_counted_in_days check (lead_days between 0 and 730),
  -- Months of the year, 1 to 12, in which it can be had, and in which it is harvested; empty is not told.
  available int[] not null default '{}' constraint available_in_months check (available <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'),
  harvested int[] not null default '{}' constraint harvested_in_months check (harvested <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'),
  packaging text not null default '',
  -- Those of the structure's labels that speak of this product.
  labels text[] not null default '{}',
  state text not null default 'draft' constraint product_state check (state in ('draft', 'shown', 'hidden', 'retired')),
  -- Why the office took it out of sight.
  hidden_why text not null default '',
  confirmed_on date not null,
  asked_at timestamptz,
  source text not null default 'entry' constraint product_source check (source in ('entry', 'register', 'list', 'demonstration')),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  changed_at timestamptz not null,
  constraint a_price_range_goes_up check (price_high is null or price_low <= price_high),
  constraint a_capacity_has_its_period check ((capacity is null) = (period is null)),
  constraint what_is_shown_has_a_unit check (state <> 'shown' or unit is not null)
);
create index product_by_structure on catalogue.product (structure);
create index product_by_concept on catalogue.product (concept, id) where state = 'shown';
create index product_by_chain on catalogue.product (value_chain, id) where state = 'shown';
create index product_by_confirmation on catalogue.product (confirmed_on) where state = 'shown';
create index product_by_change on catalogue.product (changed_at desc, id desc);

create table catalogue.photo (
  id uuid primary key,
  product uuid not null references catalogue.product (id) on delete cascade,
  file uuid not null,
  -- What who cannot see it should know.
  alt jsonb not null,
  place int not null,
  added_by uuid,
  added_at timestamptz not null
);
create index photo_of_product on catalogue.photo (product, place);
create index photo_by_file on catalogue.photo (file);

/*
 * What anybody may find: what is shown of structures that are active. `capacity_month` is in the unit of sale, a day
 * counted as a twenty-sixth of a month and a season as the months in which the product can be had.
 */
create view catalogue.product_listed as
select p.id, p.structure, s.region, s.province, s.country, p.name, p.concept, p.value_chain, p.unit, u.kind as unit_kind,
  u.factor as unit_factor, p.price_low, p.price_high, p.currency, p.price_for, p.price_at, p.capacity, p.period,
  case p.period when 'day' then p.capacity * 26 when 'week' then p.capacity * 52 / 12 when 'month' then p.capacity
    when 'season' then p.capacity / coalesce(nullif(cardinality(p.available), 0), 12)
    when 'year' then p.capacity / 12 end as capacity_month,
  p.min_order, p.lead_days, p.available, p.harvested, p.labels, p.confirmed_on, p.changed_at
from catalogue.product p
  join catalogue.unit u on u.code = p.unit
  join registry.structure_listed s on s.id = p.structure
where p.state = 'shown' and s.state = 'active';
