-- What an organisation adds to the thesaurus that comes with the program, or says otherwise than it.
create table search.concept (
  code text primary key constraint concept_code_is_plain check (code ~ '^[+]?[A-Za-z0-9_-]{1,80}$'),
  concept_group text not null,
  fr text[] not null default '{}',
  ar text[] not null default '{}',
  en text[] not null default '{}',
  dialect text[] not null default '{}',
  related text[] not null default '{}',
  retired boolean not null default false,
  version integer not null default 1,
  -- The import that wrote it last, until somebody changes it by hand.
  batch uuid
);
create index concept_of_batch on search.concept (batch) where batch is not null;

-- Every change with what was before and after, both null where nothing was.
create table search.concept_change (
  id uuid primary key,
  code text not null,
  at timestamptz not null,
  actor uuid,
  batch uuid,
  before jsonb,
  after jsonb
);
create index change_of_concept on search.concept_change (code, at);
create index change_of_batch on search.concept_change (batch) where batch is not null;

create table search.concept_batch (
  id uuid primary key,
  name text not null,
  at timestamptz not null,
  actor uuid,
  concepts integer not null,
  undone_at timestamptz
);

-- Which version is in force: whoever remembers the thesaurus asks this first.
create table search.thesaurus (
  one boolean primary key default true constraint thesaurus_is_one check (one),
  version uuid not null
);
insert into search.thesaurus (version) values (gen_random_uuid());
