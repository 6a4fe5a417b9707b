-- What a figure cannot say: words and a photograph of somebody, with the consent that lets them be shown.
create schema impact;

create table impact.testimony (
  id uuid primary key,
  structure uuid not null,
  -- As the person wishes to be called; empty for one who wishes no name.
  person text not null default '',
  capacity jsonb not null default '{}',
  words jsonb not null default '{}',
  photo uuid,
  photo_said jsonb not null default '{}',
  consent_on date not null,
  consent_way text not null constraint testimony_consent_way check (consent_way in ('signed', 'recorded', 'message')),
  consent_proof uuid,
  -- In a report, a testimony is its seal: a digest of what is shown and of this secret. Once the secret is gone with
  -- the words, the seal still proves what was published and nobody can guess the words from it.
  secret text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  demo boolean not null default false,
  constraint a_testimony_says_or_shows check (withdrawn_at is not null or words <> '{}' or photo is not null),
  constraint what_is_withdrawn_is_gone check (
    withdrawn_at is null
    or (person = '' and capacity = '{}' and words = '{}' and photo is null and photo_said = '{}'
      and consent_proof is null and secret = ''))
);
create index testimony_by_structure on impact.testimony (structure);
create index testimony_by_day on impact.testimony (recorded_at desc, id);
create index testimony_by_photo on impact.testimony (photo) where photo is not null;
create index testimony_by_proof on impact.testimony (consent_proof) where consent_proof is not null;
