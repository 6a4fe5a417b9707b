-- What a seasonal SMS asked, so that the one that comes back can be understood. Whom it went to stands with the message.
create table catalogue.season_question (
  id uuid primary key,
  -- Of platform.message_out.
  message uuid not null,
  -- In the order in which the message names them.
  products uuid[] not null,
  asked_at timestamptz not null
);
create index season_question_of_message on catalogue.season_question (message);

-- What was answered for each product, and what stood before: another SMS takes it back.
create table catalogue.season_answer (
  id uuid primary key,
  question uuid not null references catalogue.season_question (id) on delete cascade,
  product uuid not null references catalogue.product (id) on delete cascade,
  said text not null constraint season_answer_is_known check (said in ('yes', 'no', 'quantity')),
  before jsonb not null,
  -- The product's, once it was answered: what somebody has changed since is not undone.
  version int not null,
  answered_at timestamptz not null,
  undone_at timestamptz
);
create unique index one_season_answer_stands on catalogue.season_answer (question, product) where undone_at is null;
create index season_answer_of_product on catalogue.season_answer (product);
