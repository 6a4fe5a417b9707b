-- A list of needs or offers that somebody sent: what stands in its cells waits here until a person has reviewed each row.
create table networking.intake (
  id uuid primary key,
  side text not null constraint intake_side check (side in ('need', 'offer')),
  name text not null,
  header jsonb not null,
  -- Which column says what, by the name of the field.
  columns jsonb not null,
  language text not null constraint intake_language check (language in ('fr', 'ar', 'en')),
  started_by uuid,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index intakes_by_time on networking.intake (started_at desc);

create table networking.intake_row (
  id uuid primary key,
  intake uuid not null references networking.intake (id),
  -- As the office sees it in its spreadsheet.
  number int not null,
  -- Emptied once it is written, left out, or three months old.
  cells jsonb not null,
  state text not null constraint intake_row_state check (state in ('waiting', 'written', 'left')),
  posting uuid,
  constraint one_row_per_number unique (intake, number)
);
