-- A report while it is composed, and each of its publications, which never change.
create table impact.report (
  id uuid primary key,
  title jsonb not null,
  lede jsonb not null default '{}',
  -- '' for the whole time, or a year: what figures are read in.
  period text not null default '' constraint report_period check (period ~ '^(\d{4})?$'),
  version int not null default 0,
  -- Of its last publication; 0 while there is none.
  published int not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  demo boolean not null default false
);
create index report_by_day on impact.report (changed_at desc, id);

create table impact.section (
  id uuid primary key,
  report uuid not null constraint section_of_report references impact.report (id),
  place int not null,
  kind text not null constraint section_kind check (kind in ('text', 'figures', 'plot', 'testimony')),
  title jsonb not null default '{}',
  body jsonb not null default '{}',
  -- Codes of figures, or which plot of which figure.
  asked jsonb not null default '{}',
  testimony uuid constraint section_testimony references impact.testimony (id),
  constraint a_testimony_is_named check ((kind = 'testimony') = (testimony is not null))
);
create index section_of_report on impact.section (report, place, id);
create index section_by_testimony on impact.section (testimony) where testimony is not null;

create table impact.publication (
  report uuid not null constraint publication_of_report references impact.report (id),
  number int not null,
  published_at timestamptz not null,
  published_by uuid,
  contents jsonb not null,
  digest text not null,
  -- What differs from the publication before, in the words of who published it again.
  why text not null default '',
  constraint one_publication_per_number primary key (report, number)
);
create index publication_by_day on impact.publication (published_at desc);
