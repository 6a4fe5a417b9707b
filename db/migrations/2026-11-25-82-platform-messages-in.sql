-- What people answer by SMS. The text goes after thirty days, the row with its number after a year.
create table platform.message_in (
  id uuid primary key,
  at timestamptz not null,
  address text not null,
  -- The gateway's own number of the message: a gateway that tells twice is heard once.
  told_as text constraint one_message_in_per_number unique,
  text text,
  state text not null default 'received' constraint message_in_state_is_known check (
    state in ('received', 'understood', 'unknown', 'stop', 'start')),
  erased_at timestamptz,
  constraint message_in_has_text_until_erased check ((text is null) = (erased_at is not null))
);
create index message_in_of_address on platform.message_in (address, at desc);
create index message_in_to_erase on platform.message_in (at) where erased_at is null;

-- Numbers that have answered STOP: nothing leaves for them but the codes that they ask for themselves.
create table platform.message_stop (
  address text primary key,
  at timestamptz not null
);
