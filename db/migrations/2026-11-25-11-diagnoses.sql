create schema diagnoses;

-- `code` is set on what is shipped with the house, so that it is adopted once.
create table diagnoses.instrument (
  id uuid primary key,
  code text constraint shipped_instrument_is_adopted_once unique,
  title jsonb not null,
  created_at timestamptz not null
);

-- A published version is never changed: answers keep the version they were given under.
create table diagnoses.version (
  id uuid primary key,
  instrument uuid not null references diagnoses.instrument (id),
  number int not null,
  definition jsonb not null,
  -- Digests of each item's wording and scale, of what each dimension averages, and of the whole ('').
  hashes jsonb not null default '{}',
  digests jsonb not null default '{}',
  published_at timestamptz,
  constraint one_number_per_version unique (instrument, number)
);
create unique index one_draft_per_instrument on diagnoses.version (instrument) where published_at is null;

create function diagnoses.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published instrument is not changed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

create trigger published_versions_stay before update or delete on diagnoses.version
  for each row execute function diagnoses.refuse_change_of_published();

-- An item as it is said aloud. It belongs to the item's words, whatever the version they stand in.
create table diagnoses.recording (
  instrument uuid not null references diagnoses.instrument (id),
  item text not null,
  hash text not null,
  language text not null constraint recording_language check (language in ('fr', 'ar', 'zgh', 'en')),
  file uuid not null,
  recorded_at timestamptz not null,
  primary key (instrument, item, hash, language)
);
create index recording_of_file on diagnoses.recording (file);

-- `about` is what the diagnosis is held for, such as a passage through a programme; the room above knows what it is.
create table diagnoses.diagnosis (
  id uuid constraint one_diagnosis_per_id primary key,
  structure uuid not null,
  version uuid not null references diagnoses.version (id),
  about uuid,
  occasion text not null constraint diagnosis_occasion check (occasion in ('start', 'month_12', 'month_24', 'other')),
  held_on date not null,
  state text not null default 'open' constraint diagnosis_state check (state in ('open', 'agreed')),
  started_by uuid,
  started_at timestamptz not null,
  agreed_by uuid,
  agreed_at timestamptz,
  constraint agreed_has_its_hour check ((state = 'agreed') = (agreed_at is not null))
);
create index diagnosis_of_structure on diagnoses.diagnosis (structure, held_on);
create index diagnosis_of_version on diagnoses.diagnosis (version);
create index diagnosis_about on diagnoses.diagnosis (about) where about is not null;
create index diagnosis_by_day on diagnoses.diagnosis (held_on desc, id desc);

create table diagnoses.answer (
  diagnosis uuid not null references diagnoses.diagnosis (id),
  side text not null constraint answer_side check (side in ('own', 'coach', 'agreed')),
  item text not null,
  -- Null is "not applicable".
  score smallint constraint score_between_0_and_4 check (score between 0 and 4),
  reason text not null default '',
  note text not null default '',
  answered_by uuid,
  answered_at timestamptz not null,
  primary key (diagnosis, side, item),
  constraint not_applicable_has_its_reason check (score is not null or reason <> '')
);

create table diagnoses.evidence (
  id uuid primary key,
  diagnosis uuid not null references diagnoses.diagnosis (id),
  item text not null,
  kind text not null constraint evidence_kind check (kind in ('photo', 'document', 'figure')),
  file uuid,
  name text not null default '',
  figure double precision,
  said text not null default '',
  attached_by uuid,
  attached_at timestamptz not null,
  verified_by uuid,
  verified_at timestamptz,
  constraint evidence_is_a_file_or_a_figure check ((kind = 'figure') = (file is null) and (kind = 'figure') = (figure is not null)),
  constraint verified_by_a_second_person check (verified_at is null or verified_by is distinct from attached_by)
);
create index evidence_of_item on diagnoses.evidence (diagnosis, item);
create index evidence_of_file on diagnoses.evidence (file) where file is not null;

-- Computed with what it is computed from, in one transaction; `dimension` is '' for the whole.
create table diagnoses.score (
  diagnosis uuid not null references diagnoses.diagnosis (id),
  side text not null constraint score_side check (side in ('own', 'coach', 'agreed')),
  dimension text not null,
  percent double precision,
  -- What was averaged, item by item: only equal digests are ever put side by side.
  digest text not null,
  primary key (diagnosis, side, dimension)
);
create index score_to_compare on diagnoses.score (digest, dimension) where side = 'agreed' and percent is not null;

create view diagnoses.instrument_published as
  select version.id, version.instrument, instrument.code, version.number, version.definition, version.hashes,
    instrument.title, version.published_at
  from diagnoses.version join diagnoses.instrument on instrument.id = version.instrument
  where version.published_at is not null;

create view diagnoses.diagnosis_listed as
  select d.id, d.structure, d.version, v.instrument, d.about, d.occasion, d.held_on, d.state, d.started_at, d.agreed_at,
    s.percent
  from diagnoses.diagnosis d
  join diagnoses.version v on v.id = d.version
  left join diagnoses.score s on s.diagnosis = d.id and s.side = 'agreed' and s.dimension = '' and d.state = 'agreed';

-- The whole is the dimension ''. On the scale of 1 to 5 it is 1 + percent / 25.
create view diagnoses.score_listed as
  select s.diagnosis, d.structure, d.about, d.occasion, d.held_on, d.state, s.side, s.dimension, s.percent, s.digest,
    case when s.percent < 50 then 'emerging' when s.percent < 75 then 'maturing' when s.percent >= 75 then 'professional' end
      as band
  from diagnoses.score s join diagnoses.diagnosis d on d.id = s.diagnosis;
