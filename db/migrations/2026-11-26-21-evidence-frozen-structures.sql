-- The structures of a population are frozen with its ids, in their order: a sample is drawn from what was announced, and
-- nothing that happens meanwhile moves it. Null where it was announced before this, and where a record has none.
alter table evidence.campaign add column structures uuid[];
alter table evidence.campaign add constraint a_structure_for_each_of_the_population
  check (structures is null or cardinality(structures) = cardinality(population));

-- A proof from a telephone comes before its picture: the digest of what is still on its way.
alter table evidence.proof add column awaited text;
alter table evidence.proof drop constraint a_proof_shows_or_says;
alter table evidence.proof add constraint a_proof_shows_or_says
  check (file is not null or note <> '' or awaited is not null or judged_at is not null);
alter table evidence.proof add constraint what_has_come_is_not_awaited check (file is null or awaited is null);
