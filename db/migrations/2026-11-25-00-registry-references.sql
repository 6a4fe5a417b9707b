-- The reference of value chains and labels is kept by staff, and the journal names each by its id.
alter table registry.value_chain add column id uuid not null default gen_random_uuid();
alter table registry.value_chain add constraint value_chain_has_one_id unique (id);
alter table registry.label add column id uuid not null default gen_random_uuid();
alter table registry.label add constraint label_has_one_id unique (id);
alter table registry.value_chain
  add constraint value_chain_sector_is_known check (sector in ('agriculture', 'fisheries', 'food', 'crafts', 'services'));

-- What a representative says of her own labels: nobody reads it until the office has seen the certificate.
create table registry.label_told (
  id uuid primary key,
  structure uuid not null references registry.structure (id) on delete cascade,
  label text not null constraint told_label_is_known references registry.label (code) on update cascade,
  stage text not null constraint told_stage_is_known check (stage in ('engaged', 'in_progress', 'certified', 'expired')),
  number text,
  since date,
  until date constraint told_label_ends_after_it_began check (until >= since),
  document uuid references registry.document (id) on delete set null,
  told_by uuid not null,
  told_at timestamptz not null,
  state text not null default 'waiting' constraint told_label_state_is_known check (state in ('waiting', 'confirmed', 'declined')),
  answered_at timestamptz,
  answered_by uuid,
  reason text
);
create unique index one_waiting_word_per_label on registry.label_told (structure, label) where state = 'waiting';
create index label_told_waiting on registry.label_told (told_at) where state = 'waiting';
create index claim_waiting on registry.claim (asked_at) where state = 'waiting';
alter table registry.label rename constraint label_value_chain_fkey to label_value_chain_is_known;
