-- The directory of active structures: one row each, written by the verbs that change what is searched or counted.
create table registry.structure_index (
  structure uuid primary key references registry.structure (id) on delete cascade,
  -- Folded name, the order of the directory.
  sort text collate "C" not null,
  -- The order of answers too many to be ranked: the same for all, and unrelated to the alphabet.
  shuffle integer not null,
  country text not null,
  region text,
  province text,
  kind text not null,
  womens boolean not null,
  -- Best stage of its labels: certified, engaged (or in progress), none.
  label text not null,
  chains text[] not null,
  -- Lexemes of the room's own normaliser and one per facet (see rules/directory-terms.ts).
  terms tsvector not null
);
create index structure_index_order on registry.structure_index (sort, structure);
create index structure_index_shuffle on registry.structure_index (shuffle, structure);
create index structure_index_terms on registry.structure_index using gin (terms) with (fastupdate = on);
-- The frequent lexemes are facets: the planner needs their frequencies.
alter table registry.structure_index alter column terms set statistics 500;

-- Counts of every combination of facet values, '*' standing for any; chains count once each, so that the row of one
-- chain is exact whatever else a structure does.
create table registry.facet_count (
  place text not null,
  kind text not null,
  womens text not null,
  label text not null,
  chain text not null,
  n integer not null,
  primary key (place, kind, womens, label, chain)
);

-- Changes not yet folded into the counts: added only, so that two writers never wait for one row.
create table registry.facet_delta (
  country text not null,
  region text,
  province text,
  kind text not null,
  womens text not null,
  label text not null,
  chain text not null,
  n integer not null
);

create function registry.facet_changes_added() returns trigger language plpgsql as $$
begin
  insert into registry.facet_delta
  select country, region, province, kind, case when womens then 'yes' else 'no' end, label, chain, count(*)
  from fresh cross join lateral unnest('*'::text || chains) as chain
  group by 1, 2, 3, 4, 5, 6, 7;
  return null;
end $$;
create function registry.facet_changes_removed() returns trigger language plpgsql as $$
begin
  insert into registry.facet_delta
  select country, region, province, kind, case when womens then 'yes' else 'no' end, label, chain, -count(*)
  from stale cross join lateral unnest('*'::text || chains) as chain
  group by 1, 2, 3, 4, 5, 6, 7;
  return null;
end $$;
create trigger facets_of_added after insert on registry.structure_index
  referencing new table as fresh for each statement execute function registry.facet_changes_added();
create trigger facets_of_removed after delete on registry.structure_index
  referencing old table as stale for each statement execute function registry.facet_changes_removed();
create trigger facets_of_changed_to after update on registry.structure_index
  referencing new table as fresh for each statement execute function registry.facet_changes_added();
create trigger facets_of_changed_from after update on registry.structure_index
  referencing old table as stale for each statement execute function registry.facet_changes_removed();

-- Folds what waits into the counts; one at a time, writers and readers go on. Returns how many changes it folded.
create function registry.fold_facets() returns bigint language plpgsql as $$
declare
  folded bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext('registry.fold_facets')) then
    return 0;
  end if;
  create temporary table if not exists facet_base (like registry.facet_delta) on commit delete rows;
  with taken as (delete from registry.facet_delta returning *)
  insert into facet_base
  select country, region, province, kind, womens, label, chain, sum(n) from taken group by 1, 2, 3, 4, 5, 6, 7;
  get diagnostics folded = row_count;
  insert into registry.facet_count as known
  select place, k, w, l, chain, sum(n)
  from facet_base
    cross join lateral unnest(array['*', country, region, province]) as place
    cross join lateral unnest(array['*', kind]) as k
    cross join lateral unnest(array['*', womens]) as w
    cross join lateral unnest(array['*', label]) as l
  where place is not null and n <> 0
  group by 1, 2, 3, 4, 5
  on conflict (place, kind, womens, label, chain) do update set n = known.n + excluded.n;
  delete from facet_base;
  return folded;
end $$;
