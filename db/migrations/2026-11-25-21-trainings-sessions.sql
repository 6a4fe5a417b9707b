create schema trainings;

-- What is taught. Staff keep the catalogue; a module that was given is retired, never removed.
create table trainings.module (
  id uuid primary key,
  code text not null constraint one_module_per_code unique,
  family text not null constraint module_family check (family in ('own', 'think_coop', 'start_coop', 'my_coop')),
  theme text not null constraint module_theme check (
    theme in ('governance', 'accounting', 'facilitation', 'production', 'marketing', 'strategy', 'cooperation')),
  title jsonb not null,
  summary jsonb not null default '{}',
  hours numeric(5, 1) not null constraint module_hours check (hours > 0 and hours <= 200),
  place int not null default 0,
  retired boolean not null default false,
  changed_at timestamptz not null default now()
);

-- A day of a module. `programme` is its edition's, kept here because rights and feeds ask for it at every turn.
create table trainings.session (
  id uuid primary key,
  module uuid not null references trainings.module (id),
  edition uuid,
  programme uuid,
  -- Sessions planned together, in one gesture.
  series uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  remote boolean not null default false,
  region text,
  province text,
  venue text not null default '',
  address text not null default '',
  distance text not null default '',
  trainer uuid,
  trainer_said text not null default '',
  language text not null constraint session_language check (language in ('ar', 'ary', 'zgh', 'fr', 'en')),
  capacity int not null constraint session_capacity check (capacity between 1 and 2000),
  state text not null default 'planned' constraint session_state check (state in ('planned', 'held', 'cancelled')),
  reason text not null default '',
  -- Raised by every change that somebody's calendar must hear of.
  sequence int not null default 0,
  -- Raised by every recording of attendance.
  attendance_version int not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  held_at timestamptz,
  demo boolean not null default false,
  constraint a_session_starts_before_it_ends check (starts_at < ends_at)
);
create index session_by_day on trainings.session (starts_at);
create index session_by_edition on trainings.session (edition, starts_at);
create index session_by_programme on trainings.session (programme, starts_at);
create index session_by_trainer on trainings.session (trainer, starts_at);
create index session_by_module on trainings.session (module, starts_at);
create index session_by_series on trainings.session (series) where series is not null;

-- A cooperative's seats at a session, or its place in the waiting list, in the order of `asked_at` and `id`.
create table trainings.enrolment (
  id uuid primary key,
  session uuid not null references trainings.session (id),
  structure uuid not null,
  seats int not null constraint enrolment_seats check (seats between 1 and 200),
  state text not null constraint enrolment_state check (state in ('enrolled', 'waitlisted', 'withdrawn')),
  -- Came without being enrolled: noted with the attendance.
  unannounced boolean not null default false,
  asked_at timestamptz not null,
  moved_at timestamptz,
  constraint one_enrolment_per_structure unique (session, structure)
);
create index enrolment_by_structure on trainings.enrolment (structure, session);

-- People known by name; those who are only counted are in no row.
create table trainings.participant (
  id uuid primary key,
  session uuid not null references trainings.session (id),
  structure uuid not null,
  name text not null,
  sex text not null default 'unknown' constraint participant_sex check (sex in ('women', 'men', 'unknown')),
  age_band text not null default 'unknown' constraint participant_age_band check (
    age_band in ('under_35', 'from_35_to_59', 'over_59', 'unknown')),
  status text constraint participant_status check (status in ('present', 'excused', 'absent'))
);
create index participant_of_session on trainings.participant (session, structure);

-- How a cooperative attended; `people` is how many came, the sum of its classes.
create table trainings.attendance (
  session uuid not null references trainings.session (id),
  structure uuid not null,
  status text not null constraint attendance_status check (status in ('present', 'excused', 'absent')),
  way text not null constraint attendance_way check (way in ('by_name', 'by_count')),
  people int not null constraint attendance_people check (people between 0 and 500),
  recorded_by uuid,
  recorded_at timestamptz not null,
  constraint attendance_pkey primary key (session, structure),
  constraint who_is_present_is_counted check ((status = 'present') = (people > 0))
);
create index attendance_by_structure on trainings.attendance (structure, session);

create table trainings.attendance_class (
  session uuid not null,
  structure uuid not null,
  sex text not null constraint attendance_class_sex check (sex in ('women', 'men', 'unknown')),
  age_band text not null constraint attendance_class_age_band check (
    age_band in ('under_35', 'from_35_to_59', 'over_59', 'unknown')),
  people int not null constraint attendance_class_people check (people > 0),
  constraint attendance_class_pkey primary key (session, structure, sex, age_band),
  constraint attendance_class_of_attendance foreign key (session, structure)
    references trainings.attendance (session, structure) on delete cascade
);

-- The trace of a correction: counts and states, nobody's name.
create table trainings.attendance_change (
  id uuid primary key,
  session uuid not null references trainings.session (id),
  structure uuid not null,
  at timestamptz not null,
  actor uuid,
  why text not null,
  before jsonb not null,
  after jsonb not null
);
create index attendance_change_of_session on trainings.attendance_change (session, at);

-- A photograph or scan of the signed sheet.
create table trainings.sheet (
  id uuid primary key,
  session uuid not null references trainings.session (id),
  file uuid not null,
  name text not null,
  added_by uuid,
  added_at timestamptz not null
);
create index sheet_of_session on trainings.sheet (session, added_at);

create view trainings.module_listed as
  select id, code, family, theme, title, hours, retired from trainings.module;

create view trainings.session_listed as
  select session.id, session.module, module.code as module_code, module.theme, module.title, module.hours,
    session.edition, session.programme, session.starts_at, session.ends_at, session.remote, session.region,
    session.province, session.venue, session.trainer, session.language, session.capacity, session.state,
    session.held_at, session.changed_at, session.demo
  from trainings.session join trainings.module on module.id = session.module;

create view trainings.enrolment_listed as
  select id, session, structure, seats, state, asked_at from trainings.enrolment;

create view trainings.attendance_listed as
  select attendance.session, attendance.structure, attendance.status, attendance.people,
    coalesce(class.women, 0)::int as women, coalesce(class.men, 0)::int as men,
    coalesce(class.sex_unknown, 0)::int as sex_unknown, coalesce(class.under_35, 0)::int as under_35,
    coalesce(class.from_35_to_59, 0)::int as from_35_to_59, coalesce(class.over_59, 0)::int as over_59,
    coalesce(class.age_unknown, 0)::int as age_unknown,
    session.module, session.edition, session.programme, session.starts_at, attendance.recorded_at
  from trainings.attendance
    join trainings.session on session.id = attendance.session
    left join lateral (
      select sum(people) filter (where sex = 'women') as women, sum(people) filter (where sex = 'men') as men,
        sum(people) filter (where sex = 'unknown') as sex_unknown,
        sum(people) filter (where age_band = 'under_35') as under_35,
        sum(people) filter (where age_band = 'from_35_to_59') as from_35_to_59,
        sum(people) filter (where age_band = 'over_59') as over_59,
        sum(people) filter (where age_band = 'unknown') as age_unknown
      from trainings.attendance_class
      where attendance_class.session = attendance.session and attendance_class.structure = attendance.structure
    ) class on true
  where session.state = 'held';

create view trainings.attendance_class_listed as
  select session, structure, sex, age_band, people from trainings.attendance_class;
