-- Photographs that may stand in reports: whose they are, who agreed, to what, and until when.
create table impact.photograph (
  id uuid primary key,
  structure uuid not null,
  file uuid,
  caption jsonb not null default '{}',
  -- What it shows, for who cannot see it.
  shows jsonb not null default '{}',
  -- How many people can be recognised in it.
  persons int not null constraint photograph_persons check (persons between 0 and 200),
  -- Who agreed: the cooperative for all of them, or each person for herself.
  agreed_by text not null constraint photograph_agreed_by check (agreed_by in ('structure', 'each')),
  agreed text[] not null default '{}',
  uses text[] not null constraint photograph_uses check (uses <@ array['report', 'impact'] and cardinality(uses) > 0),
  consent_on date not null,
  consent_way text not null constraint photograph_consent_way check (consent_way in ('signed', 'recorded', 'message')),
  consent_until date,
  consent_proof uuid,
  -- As a testimony's: what proves in a report which photograph stood there, and goes with it.
  secret text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  demo boolean not null default false,
  constraint a_photograph_shows check (withdrawn_at is not null or (file is not null and shows <> '{}')),
  constraint each_person_agreed check (withdrawn_at is not null or agreed_by <> 'each' or cardinality(agreed) >= persons),
  constraint a_consent_ends_after_it_began check (consent_until is null or consent_until >= consent_on),
  constraint what_is_taken_back_is_gone check (
    withdrawn_at is null
    or (file is null and caption = '{}' and shows = '{}' and agreed = '{}' and consent_proof is null and secret = ''))
);
create index photograph_by_structure on impact.photograph (structure);
create index photograph_by_day on impact.photograph (recorded_at desc, id);
create index photograph_by_file on impact.photograph (file) where file is not null;
create index photograph_by_proof on impact.photograph (consent_proof) where consent_proof is not null;
create index photograph_by_end on impact.photograph (consent_until) where withdrawn_at is null and consent_until is not null;

alter table impact.section drop constraint section_kind;
alter table impact.section add constraint section_kind
  check (kind in ('text', 'figures', 'plot', 'comparison', 'testimony', 'photograph'));
alter table impact.section add column photograph uuid
  constraint section_photograph references impact.photograph (id);
alter table impact.section add constraint a_photograph_is_named check ((kind = 'photograph') = (photograph is not null));
create index section_by_photograph on impact.section (photograph) where photograph is not null;
