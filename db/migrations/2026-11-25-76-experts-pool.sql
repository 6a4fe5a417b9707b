create schema experts;

-- Somebody who gives hours to cooperatives: a person with an account, or one the office knows by name alone.
create table experts.expert (
  id uuid primary key,
  person uuid constraint one_entry_per_person unique,
  -- Of those without an account; the name of an account is the account's.
  name text not null default '',
  phone text,
  email text,
  headline jsonb not null default '{}',
  affiliation text not null default '',
  -- How the public may write; shown with consent alone.
  public_contact text not null default '',
  languages text[] not null default '{}' constraint languages_are_known check (languages <@ '{ary,ar,zgh,fr,en,es}'),
  -- Empty: everywhere.
  regions text[] not null default '{}',
  remote boolean not null default true,
  -- Monday is 1; empty: any day.
  weekdays int[] not null default '{}' constraint weekdays_of_a_week check (weekdays <@ '{1,2,3,4,5,6,7}'),
  available_from date,
  available_until date,
  hours_month numeric(5, 1) not null constraint hours_of_a_month check (hours_month between 0 and 200),
  terms text not null constraint terms_are_known check (terms in ('free', 'paid', 'either')),
  rate_low numeric(10, 2) constraint a_rate_is_paid check (rate_low >= 0),
  rate_high numeric(10, 2),
  rate_per text constraint rate_is_per check (rate_per in ('hour', 'day', 'mission')),
  state text not null default 'active' constraint expert_state check (state in ('active', 'paused', 'left')),
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  left_at timestamptz,
  anonymised_at timestamptz,
  constraint a_rate_range_goes_up check (rate_high is null or rate_low <= rate_high),
  constraint availability_begins_before_it_ends check (available_until is null or available_from is null or available_from <= available_until)
);
create index expert_by_state on experts.expert (state, id);
create index expert_left on experts.expert (left_at) where anonymised_at is null;

-- Concepts of the thesaurus, groups skill and service.
create table experts.skill (
  expert uuid not null references experts.expert (id) on delete cascade,
  concept text not null,
  primary key (expert, concept)
);
create index skill_by_concept on experts.skill (concept, expert);

-- Whom, or what, this expert must not advise.
create table experts.conflict (
  id uuid primary key,
  expert uuid not null references experts.expert (id) on delete cascade,
  structure uuid,
  sector text constraint sector_is_known check (sector in ('agriculture', 'fisheries', 'food', 'crafts', 'services')),
  why text not null default '',
  declared_by uuid,
  declared_at timestamptz not null,
  constraint a_conflict_is_with_one_thing check (num_nonnulls(structure, sector) = 1),
  constraint one_conflict_per_thing unique nulls not distinct (expert, structure, sector)
);
create index conflict_by_structure on experts.conflict (structure);

-- What the public may see, one thing at a time: to be listed at all, the affiliation, the contact.
create table experts.consent (
  id uuid primary key,
  expert uuid not null references experts.expert (id) on delete cascade,
  what text not null constraint consent_to_what check (what in ('listed', 'affiliation', 'contact')),
  how text not null constraint consent_how check (how in ('online', 'paper', 'spoken', 'message')),
  given_by uuid,
  given_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz
);
create unique index one_consent_in_force on experts.consent (expert, what) where withdrawn_at is null;

-- Hours of an expert for a cooperative, from the asking to the confirmation.
create table experts.mission (
  id uuid primary key,
  structure uuid not null,
  expert uuid references experts.expert (id),
  -- What is wanted, as it was said.
  subject text not null,
  skills text[] not null,
  language text,
  region text,
  remote boolean not null default false,
  hours numeric(5, 1) not null constraint hours_of_a_mission check (hours > 0 and hours <= 400),
  starts_on date not null,
  ends_on date not null,
  state text not null default 'requested'
    constraint mission_state check (state in ('requested', 'proposed', 'accepted', 'done', 'confirmed', 'cancelled')),
  asked_by uuid,
  asked_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  accepted_at timestamptz,
  hours_done numeric(5, 1) constraint hours_done_are_counted check (hours_done > 0 and hours_done <= 400),
  done_at timestamptz,
  hours_confirmed numeric(5, 1) constraint hours_confirmed_are_counted check (hours_confirmed >= 0 and hours_confirmed <= 400),
  confirmed_by uuid,
  confirmed_at timestamptz,
  cancelled_why text not null default '',
  changed_at timestamptz not null,
  anonymised_at timestamptz,
  constraint a_mission_starts_before_it_ends check (starts_on <= ends_on),
  constraint a_mission_under_way_has_its_expert check (state in ('requested', 'cancelled') or expert is not null)
);
create index mission_by_structure on experts.mission (structure, asked_at desc);
create index mission_by_expert on experts.mission (expert, starts_on);
create index mission_by_state on experts.mission (state, asked_at);

-- Each no of an expert who was proposed, with its reason: nobody is proposed the same twice unawares.
create table experts.decline (
  id uuid primary key,
  mission uuid not null references experts.mission (id) on delete cascade,
  expert uuid not null references experts.expert (id),
  reason text not null constraint decline_reason check (reason in ('no_time', 'not_my_field', 'too_far', 'conflict', 'terms', 'other')),
  note text not null default '',
  declined_by uuid,
  declined_at timestamptz not null
);
create index decline_of_mission on experts.decline (mission);

-- What each side says of the other, read by the office.
create table experts.rating (
  mission uuid not null references experts.mission (id) on delete cascade,
  side text not null constraint rating_side check (side in ('expert', 'structure')),
  stars int not null constraint stars_of_five check (stars between 1 and 5),
  remark text not null default '',
  given_by uuid,
  given_at timestamptz not null,
  primary key (mission, side)
);

/* Who may be found by anybody, and no more of them than they allow. */
create view experts.expert_listed as
select e.id, coalesce(nullif(e.name, ''), n.name) as name, e.headline,
  case when exists (select from experts.consent c where c.expert = e.id and c.what = 'affiliation' and c.withdrawn_at is null)
    then e.affiliation else '' end as affiliation,
  case when exists (select from experts.consent c where c.expert = e.id and c.what = 'contact' and c.withdrawn_at is null)
    then e.public_contact else '' end as contact,
  e.languages, e.regions, e.remote, e.weekdays, e.hours_month, e.terms,
  array(select s.concept from experts.skill s where s.expert = e.id order by 1) as skills, e.changed_at
from experts.expert e left join people.person_name n on n.id = e.person and not n.closed
where e.state = 'active' and e.anonymised_at is null and coalesce(nullif(e.name, ''), n.name, '') <> ''
  and exists (select from experts.consent c where c.expert = e.id and c.what = 'listed' and c.withdrawn_at is null);

create view experts.mission_listed as
select id, structure, expert, skills, language, region, remote, hours, starts_on, ends_on, state, asked_at, accepted_at,
  hours_done, done_at, hours_confirmed, confirmed_at, changed_at
from experts.mission;

-- What was said once of a mission, by the journal entry that it was said for.
create table experts.told (
  mission uuid not null references experts.mission (id) on delete cascade,
  entry uuid not null,
  at timestamptz not null,
  primary key (mission, entry)
);
