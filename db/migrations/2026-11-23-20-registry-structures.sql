create schema registry;

create table registry.structure (
  id uuid primary key,
  kind text not null constraint structure_kind_is_known
    check (kind in ('cooperative', 'union', 'association', 'company', 'other')),
  register_country text not null default 'MA' constraint register_country_is_iso_3166 check (register_country ~ '^[A-Z]{2}$'),
  register_number text constraint register_number_is_not_blank check (btrim(register_number) <> ''),
  ice text constraint ice_is_15_digits check (ice ~ '^[0-9]{15}$'),
  -- {"fr", "ar", "zgh", "other"}: the name as it is written in each script.
  names jsonb not null constraint structure_has_a_name
    check (coalesce(names ->> 'fr', names ->> 'ar', names ->> 'zgh', names ->> 'other') is not null),
  name text not null generated always as
    (coalesce(names ->> 'fr', names ->> 'other', names ->> 'ar', names ->> 'zgh')) stored,
  acronym text,
  country text not null default 'MA' constraint country_is_iso_3166 check (country ~ '^[A-Z]{2}$'),
  region text constraint region_is_one_of_the_twelve check (region ~ '^MA-(0[1-9]|1[0-2])$'),
  province text,
  commune text,
  address text,
  created_on date,
  dissolved_on date constraint dissolved_after_creation check (dissolved_on >= created_on),
  -- What staff or the structure says; null lets the latest count of members tell.
  womens_declared boolean,
  womens boolean not null default false,
  website text constraint website_is_http check (website ~ '^https?://'),
  summary jsonb not null default '{}',
  state text not null default 'active' constraint structure_state_is_known check (state in ('active', 'dissolved', 'merged')),
  merged_into uuid constraint merged_into_a_structure references registry.structure (id),
  -- Where the record came from: a verb, or `import:` and the id of the import.
  source text not null default 'entry',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint merged_structure_says_into_which check ((state = 'merged') = (merged_into is not null)),
  constraint region_is_moroccan check (region is null or country = 'MA'),
  constraint province_has_its_region check (province is null or region is not null)
);
-- A merged record keeps its numbers, and the one it went into may bear them too.
create unique index one_structure_per_register_number on registry.structure (register_country, register_number)
  where state <> 'merged';
create unique index one_structure_per_ice on registry.structure (ice) where state <> 'merged';
create index structure_merged_into on registry.structure (merged_into) where merged_into is not null;
create index structure_not_active on registry.structure (state, updated_at) where state <> 'active';
create index structure_region on registry.structure (region, updated_at);

create table registry.value_chain (
  code text primary key constraint value_chain_code_is_plain check (code ~ '^[a-z][a-z_]{1,40}$'),
  sector text not null,
  title jsonb not null,
  -- Other words that readers type for it, in any language.
  also text[] not null default '{}',
  retired boolean not null default false
);

create table registry.structure_value_chain (
  structure uuid not null references registry.structure (id) on delete cascade,
  value_chain text not null constraint value_chain_is_known references registry.value_chain (code) on update cascade,
  primary key (structure, value_chain)
);
create index structure_value_chain_of on registry.structure_value_chain (value_chain);

create table registry.product (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  name jsonb not null,
  value_chain text references registry.value_chain (code) on update cascade
);
create index product_of_structure on registry.product (structure);

create table registry.member_count (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  as_of date not null,
  total integer not null constraint members_are_counted_from_zero check (total >= 0),
  source text not null,
  constraint one_count_per_day unique (structure, as_of)
);
create table registry.member_class (
  member_count uuid not null references registry.member_count (id) on delete cascade,
  sex text not null constraint sex_is_known check (sex in ('women', 'men', 'unknown')),
  age_band text not null constraint age_band_is_known check (age_band in ('under_35', 'from_35_to_59', 'over_59', 'unknown')),
  members integer not null constraint class_is_counted_from_zero check (members >= 0),
  primary key (member_count, sex, age_band)
);

create table registry.officer (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  role text not null constraint officer_role_is_known
    check (role in ('president', 'vice_president', 'treasurer', 'secretary', 'manager', 'board_member', 'representative')),
  name text not null,
  -- The person of the house, when they have an account.
  person uuid,
  phone text constraint officer_phone_is_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  sex text not null default 'unknown' constraint officer_sex_is_known check (sex in ('women', 'men', 'unknown')),
  since date,
  until date constraint office_ends_after_it_began check (until >= since)
);
create index officer_of_structure on registry.officer (structure);
create index officer_by_phone on registry.officer (phone) where phone is not null;
create index officer_by_person on registry.officer (person) where person is not null;

-- Shown to the public only while the contact consents (people.consent_in_force, purpose publish_contact).
create table registry.contact (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  label text,
  person uuid,
  phone text constraint contact_phone_is_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email text constraint contact_email_has_an_at check (email ~ '^[^@\s]+@[^@\s]+$'),
  language text not null default 'ar' constraint contact_language_is_ours check (language in ('fr', 'ar', 'en')),
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint contact_reaches_somebody check (phone is not null or email is not null)
);
create index contact_of_structure on registry.contact (structure);
create index contact_by_phone on registry.contact (phone) where phone is not null;

create table registry.label (
  code text primary key constraint label_code_is_plain check (code ~ '^[a-z][a-z0-9_]{1,40}$'),
  title jsonb not null,
  value_chain text references registry.value_chain (code) on update cascade,
  body text,
  retired boolean not null default false
);

create table registry.structure_label (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  label text not null constraint label_is_known references registry.label (code) on update cascade,
  stage text not null constraint label_stage_is_known check (stage in ('engaged', 'in_progress', 'certified', 'expired')),
  body text,
  number text,
  since date,
  until date constraint label_ends_after_it_began check (until >= since),
  evidence text,
  constraint one_stage_per_label unique (structure, label)
);

create table registry.document (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  file text not null,
  title text not null,
  kind text not null constraint document_kind_is_known
    check (kind in ('statutes', 'register_extract', 'minutes', 'accounts', 'certificate', 'photo', 'other')),
  public boolean not null default false,
  added_at timestamptz not null,
  added_by uuid
);
create index document_of_structure on registry.document (structure);

create table registry.claim (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  person uuid not null,
  office text not null,
  message text,
  asked_at timestamptz not null,
  state text not null default 'waiting' constraint claim_state_is_known check (state in ('waiting', 'approved', 'declined', 'withdrawn')),
  answered_at timestamptz,
  answered_by uuid,
  reason text
);
create unique index one_waiting_claim_per_person on registry.claim (structure, person) where state = 'waiting';

-- What a verb changed, without personal data, to be shown and to be reverted.
create table registry.structure_change (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  at timestamptz not null,
  actor uuid,
  verb text not null,
  why text,
  version integer not null,
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  reverts uuid references registry.structure_change (id)
);
create index change_of_structure on registry.structure_change (structure, at);

-- Published to the rooms above: what is public about every structure that still stands for itself.
create view registry.structure_listed as
select s.id, s.name, s.names, s.names ->> 'fr' as name_fr, s.names ->> 'ar' as name_ar, s.acronym, s.kind,
  s.country, s.region, s.province, s.commune, s.womens, s.register_country, s.register_number, s.ice,
  s.created_on, s.dissolved_on, s.state, s.merged_into, s.version,
  array(select c.value_chain from registry.structure_value_chain c where c.structure = s.id order by 1) as value_chains
from registry.structure s;

-- Published through the door only: whom to write to, in which language. One row per structure that can be reached.
create view registry.structure_contact as
select distinct on (c.structure) c.structure, c.id as contact, c.person, c.phone, c.email, c.language
from registry.contact c
where c.ended_at is null
order by c.structure, (c.phone is null), (c.person is null), c.created_at, c.id;

-- Published through the door only: what two parties can have in common, to find conflicts of interest.
create view registry.structure_party as
select s.id as structure, 'register_number' as kind, s.register_country || ' ' || s.register_number as identifier
  from registry.structure s where s.register_number is not null
union all select s.id, 'ice', s.ice from registry.structure s where s.ice is not null
union all select o.structure, 'phone', o.phone from registry.officer o where o.phone is not null
union all select o.structure, 'person', o.person::text from registry.officer o where o.person is not null
union all select c.structure, 'phone', c.phone from registry.contact c where c.phone is not null
union all select c.structure, 'person', c.person::text from registry.contact c where c.person is not null;
