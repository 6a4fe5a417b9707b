create table platform.message_out (
  id uuid primary key,
  at timestamptz not null,
  channel text not null constraint channel_is_known check (channel in ('email', 'sms')),
  address text not null,
  lang text not null constraint message_lang_is_ours check (lang in ('fr', 'ar', 'en')),
  kind text not null,
  secret boolean not null default false,
  subject text,
  text text,
  action_url text,
  state text not null default 'queued'
    constraint message_state_is_known check (state in ('queued', 'sent', 'failed', 'given_up')),
  tries integer not null default 0,
  error text,
  carrier text,
  sent_at timestamptz,
  erased_at timestamptz,
  constraint message_has_text_until_erased check ((text is null) = (erased_at is not null))
);
create index message_out_newest on platform.message_out (at desc, id desc);
create index message_out_address on platform.message_out (address text_pattern_ops, at desc);
-- What the daily erasing looks for.
create index message_out_to_erase on platform.message_out (at) where erased_at is null;
