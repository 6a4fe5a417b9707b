create schema people;

create table people.person (
  id uuid primary key,
  -- Empty until the person tells it, and again once the account is closed.
  name text not null default '',
  lang text not null constraint person_reads_a_known_language check (lang in ('fr', 'ar', 'en')),
  created_at timestamptz not null,
  closed_at timestamptz
);

-- What a person proves to be theirs. `oidc` values are the issuer and the subject, parted by a space.
create table people.identifier (
  id uuid primary key,
  person uuid not null references people.person (id),
  kind text not null constraint identifier_is_of_a_known_kind check (kind in ('phone', 'email', 'oidc')),
  value text not null,
  added_at timestamptz not null,
  -- Null as long as it was only written by whoever sent the invitation.
  verified_at timestamptz,
  constraint one_person_per_identifier unique (kind, value)
);
create index identifier_of_person on people.identifier (person);

-- A role within a scope; a null scope means everywhere. Programme and structure are ids of rooms above.
create table people.role_grant (
  id uuid primary key,
  person uuid not null references people.person (id),
  role text not null constraint role_is_known check (role in ('administrator', 'programme_officer', 'field_agent',
    'juror', 'expert', 'partner', 'cooperative_representative', 'buyer')),
  region text,
  programme uuid,
  structure uuid,
  granted_by uuid,
  from_at timestamptz not null,
  until_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  constraint grant_ends_after_it_starts check (until_at > from_at)
);
create unique index one_open_grant_per_role_and_scope on people.role_grant
  (person, role, coalesce(region, ''), coalesce(programme::text, ''), coalesce(structure::text, ''))
  where revoked_at is null and until_at is null;
create index role_grant_in_force on people.role_grant (person) where revoked_at is null;
create index role_grant_by_role on people.role_grant (role) where revoked_at is null;
create index role_grant_by_structure on people.role_grant (structure) where revoked_at is null;

create table people.session (
  id uuid primary key,
  person uuid not null references people.person (id),
  token_hash bytea not null constraint one_session_per_token unique,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- 'Chrome · Android': the family, never the whole line that tells one browser from all others.
  browser text not null default '',
  way text not null constraint session_was_opened_in_a_known_way check (way in ('phone', 'email', 'passkey', 'oidc')),
  revoked_at timestamptz
);
create index session_of_person on people.session (person) where revoked_at is null;

-- A code or a link that was sent, or a question put to a passkey: only digests are kept.
create table people.challenge (
  id uuid primary key,
  purpose text not null constraint challenge_has_a_known_purpose
    check (purpose in ('sign_in', 'invitation', 'add_identifier', 'passkey_sign_in', 'passkey_add')),
  kind text constraint challenge_is_of_a_known_kind check (kind in ('phone', 'email')),
  -- The normalised number or address; emptied when it has served or expired.
  target text,
  person uuid references people.person (id),
  code_hash bytea,
  link_hash bytea constraint one_challenge_per_link unique,
  lang text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left smallint not null constraint tries_are_never_overdrawn check (tries_left >= 0),
  used_at timestamptz
);
create index challenge_by_target on people.challenge (target) where used_at is null;
create index challenge_by_expiry on people.challenge (expires_at);

create table people.passkey (
  id uuid primary key,
  person uuid not null references people.person (id),
  credential text not null constraint one_passkey_per_credential unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkey_of_person on people.passkey (person);

-- For one purpose, by or for one subject: a person here, or a contact of the registry.
create table people.consent (
  id uuid primary key,
  subject uuid not null,
  subject_kind text not null constraint consent_has_a_known_subject check (subject_kind in ('person', 'contact')),
  purpose text not null constraint consent_has_a_known_purpose
    check (purpose in ('publish_contact', 'receive_messages', 'share_with_partners', 'photo')),
  text_version text not null,
  how text not null constraint consent_was_given_in_a_known_way check (how in ('online', 'paper', 'spoken', 'message')),
  given_by uuid,
  given_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint consent_is_withdrawn_after_it_was_given check (withdrawn_at >= given_at)
);
create unique index one_consent_in_force_per_purpose on people.consent (subject, purpose) where withdrawn_at is null;
create index consent_of_subject on people.consent (subject);

-- Read by other rooms.
create view people.person_name as
  select id, name, lang, closed_at is not null as closed from people.person;

create view people.holder as
  select g.id, g.person, g.role, g.region, g.programme, g.structure, g.from_at, g.until_at
  from people.role_grant g join people.person p on p.id = g.person
  where g.revoked_at is null and p.closed_at is null and g.from_at <= now() and (g.until_at is null or g.until_at > now());

create view people.consent_in_force as
  select subject, subject_kind, purpose, text_version, given_at from people.consent where withdrawn_at is null;
