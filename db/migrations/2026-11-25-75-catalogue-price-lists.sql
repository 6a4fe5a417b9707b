-- A price list as a file told it, looked at row by row before anything of it becomes a product.
create table catalogue.price_list (
  id uuid primary key,
  structure uuid not null,
  name text not null,
  state text not null default 'review' constraint price_list_state check (state in ('review', 'written', 'dropped')),
  added_by uuid,
  added_at timestamptz not null,
  ended_at timestamptz
);
create index price_list_by_structure on catalogue.price_list (structure, added_at desc);

create table catalogue.price_list_row (
  id uuid primary key,
  list uuid not null references catalogue.price_list (id) on delete cascade,
  -- As the office sees it in the sheet.
  row int not null,
  name text not null,
  unit_said text not null default '',
  unit text references catalogue.unit (code),
  price_said text not null default '',
  price numeric(12, 2),
  packaging text not null default '',
  -- What the thesaurus proposes; a person chooses.
  proposed text[] not null default '{}'
);
create index price_list_row_of_list on catalogue.price_list_row (list, row);
