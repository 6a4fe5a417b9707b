-- Rows of the rooms above that followed a merge, so that undoing it brings back these and no other.
create table registry.merge_followed (
  merge uuid not null references registry.merge (id) on delete cascade,
  relation text not null,
  row_id uuid not null,
  constraint merge_followed_pkey primary key (merge, relation, row_id)
);
