create schema networking;

-- Who asks or offers: a buyer (with an account or entered by the office), or a structure of the register.
create table networking.party (
  id uuid primary key,
  kind text not null constraint party_kind check (kind in ('buyer', 'structure')),
  -- The account that speaks for it; null where the office entered somebody without one.
  person uuid,
  structure uuid,
  organisation text not null default '',
  -- What everybody may read of a buyer who stays unnamed: "a hotel in Fès", by language.
  described jsonb not null default '{}',
  -- Whom to reach where there is no account and no contact in the register.
  contact_name text not null default '',
  contact_phone text,
  contact_email text,
  contact_lang text not null default 'fr' constraint party_contact_lang check (contact_lang in ('fr', 'ar', 'en')),
  created_by uuid,
  created_at timestamptz not null,
  anonymised_at timestamptz,
  constraint a_structure_party_has_its_structure check ((kind = 'structure') = (structure is not null))
);
create unique index one_party_per_structure on networking.party (structure) where structure is not null;
create index party_of_person on networking.party (person) where person is not null;

-- A need or an offer. One table for both: they differ in their kinds and in what is asked before they open.
create table networking.posting (
  id uuid primary key,
  side text not null constraint posting_side check (side in ('need', 'offer')),
  party uuid not null references networking.party (id),
  -- The structure that asks or offers, as its party has it: lists and merges read it here.
  structure uuid,
  kind text constraint posting_kind check (kind is null or kind in
    ('tender', 'quote', 'sourcing', 'equipment', 'expertise', 'partnership', 'joint_bid', 'products', 'services', 'capacity')),
  language text not null constraint posting_language check (language in ('fr', 'ar', 'en')),
  title jsonb not null default '{}',
  text jsonb not null default '{}',
  -- Codes of the thesaurus, and value chains of the register by their codes.
  concepts text[] not null default '{}',
  chains text[] not null default '{}',
  -- Regions and provinces, or all of the country.
  territories text[] not null default '{}',
  everywhere boolean not null default false,
  -- Where it is delivered.
  place text,
  quantity numeric constraint posting_quantity check (quantity > 0),
  unit text,
  per text constraint posting_per check (per in ('once', 'week', 'month', 'season', 'year')),
  -- The least part of the quantity that one cooperative may bring; below 1 several are pooled.
  least numeric not null default 1 constraint posting_least check (least > 0 and least <= 1),
  amount_from numeric constraint posting_amount_from check (amount_from >= 0),
  amount_to numeric constraint posting_amount_to check (amount_to >= amount_from),
  amount_blank text constraint posting_amount_blank check (
    amount_blank in ('to_discuss', 'not_known', 'confidential', 'free')),
  from_on date,
  until_on date,
  answer_by date,
  -- The last day on which it is in lists.
  closes_on date generated always as (coalesce(answer_by, until_on)) stored,
  anonymous boolean not null default false,
  -- How the buyer is shown while unnamed, by language.
  shown_as jsonb not null default '{}',
  labels text[] not null default '{}',
  languages text[] not null default '{}',
  interpreted boolean not null default false,
  conditions jsonb not null default '{}',
  -- To how many cooperatives it is offered.
  seats int not null default 3 constraint posting_seats check (seats between 1 and 50),
  programme uuid,
  -- Where the asker is, for the officers of a region; null where it is not known.
  region text,
  state text not null constraint posting_state check (
    state in ('draft', 'spoken', 'open', 'matched', 'closed', 'withdrawn', 'expired')),
  ended_why text constraint posting_ended_why check (ended_why in
    ('answered', 'answered_elsewhere', 'no_longer', 'own_wish', 'consent_withdrawn', 'account_closed', 'duplicate',
     'mistake', 'other', 'structure_gone')),
  ended_note text not null default '',
  source text not null constraint posting_source check (source in ('typed', 'spoken', 'agent', 'import')),
  -- What was typed and is not known yet: a place, a product. It is asked about, never guessed and never lost.
  asked jsonb not null default '{}',
  -- On whose agreement it is shown, where somebody else wrote it down: a person, or a contact.
  consent_subject uuid,
  consent_way text constraint posting_consent_way check (consent_way in ('online', 'paper', 'spoken', 'message')),
  voice uuid,
  import uuid,
  version int not null default 1,
  written_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  opened_at timestamptz,
  ended_at timestamptz,
  reminded_at timestamptz,
  anonymised_at timestamptz,
  constraint a_posting_opens_with_a_territory check (
    state in ('draft', 'spoken', 'withdrawn') or everywhere or cardinality(territories) > 0),
  constraint a_posting_opens_with_a_day check (
    state in ('draft', 'spoken', 'withdrawn') or answer_by is not null or until_on is not null),
  constraint a_posting_opens_with_a_kind check (state in ('draft', 'spoken', 'withdrawn') or kind is not null),
  constraint an_amount_or_why_not check (
    state in ('draft', 'spoken', 'withdrawn') or amount_from is not null or amount_blank is not null),
  constraint from_comes_before_until check (from_on <= until_on),
  constraint ended_with_a_reason check (
    (state in ('closed', 'withdrawn')) = (ended_why is not null) and (state in ('closed', 'withdrawn', 'expired')) = (ended_at is not null))
);
create index open_postings on networking.posting (side, opened_at desc, id) where state in ('open', 'matched');
create index postings_by_closing on networking.posting (closes_on) where state in ('open', 'matched');
create index postings_of_party on networking.posting (party, created_at desc);
create index postings_of_structure on networking.posting (structure) where structure is not null;
create index postings_of_programme on networking.posting (programme) where programme is not null;
create index postings_by_consent on networking.posting (consent_subject) where consent_subject is not null;
create index postings_in_office on networking.posting (side, state, updated_at desc, id);
create index postings_by_concept on networking.posting using gin (concepts) where state in ('open', 'matched');
create index postings_by_import on networking.posting (import) where import is not null;

-- Needs and offers as rooms above read them: nobody's name, no words.
create view networking.need_listed as
  select id, party, structure, kind, language, concepts, chains, territories, everywhere, place, quantity, unit, per, least,
    amount_from, amount_to, amount_blank, from_on, until_on, answer_by, closes_on, anonymous, labels, languages,
    interpreted, seats, programme, region, state, ended_why, source, created_at, opened_at, ended_at
  from networking.posting where side = 'need' and state not in ('draft', 'spoken');

create view networking.offer_listed as
  select id, party, structure, kind, language, concepts, chains, territories, everywhere, place, quantity, unit, per, least,
    amount_from, amount_to, amount_blank, from_on, until_on, answer_by, closes_on, anonymous, labels, languages,
    interpreted, seats, programme, region, state, ended_why, source, created_at, opened_at, ended_at
  from networking.posting where side = 'offer' and state not in ('draft', 'spoken');

create view networking.party_listed as
  select id, kind, person, structure from networking.party;
