create table platform.journal (
  id uuid primary key,
  at timestamptz not null,
  actor uuid,
  fact text not null constraint fact_is_room_dot_what check (fact ~ '^[a-z_]+\.[a-z_]+$'),
  about uuid not null,
  payload jsonb not null default '{}'
);
create index journal_about on platform.journal (about, at);
create index journal_fact on platform.journal (fact, at);

-- Entries that no seal covers yet: the sealer empties it, so that writers never wait for the chain.
create table platform.journal_pending (entry uuid primary key);

create table platform.journal_seal (
  position bigint primary key,
  entry uuid not null constraint sealed_once unique references platform.journal (id),
  digest text not null
);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is only added to' using errcode = 'restrict_violation';
end $$;

create trigger journal_is_append_only before update or delete on platform.journal
  for each row execute function platform.refuse_change();
create trigger journal_is_never_emptied before truncate on platform.journal
  for each statement execute function platform.refuse_change();
create trigger seals_are_append_only before update or delete on platform.journal_seal
  for each row execute function platform.refuse_change();

create function platform.await_seal() returns trigger language plpgsql as $$
begin
  insert into platform.journal_pending (entry) select id from written;
  return null;
end $$;

create trigger journal_awaits_its_seal after insert on platform.journal
  referencing new table as written for each statement execute function platform.await_seal();
