-- Published: whether the structure is one of women, so that figures may be told apart by it.
create or replace view registry.structure_seat as
select s.id, k.id as kept, k.region, k.province, k.country,
  (select c.sector from registry.structure_value_chain v join registry.value_chain c on c.code = v.value_chain
    where v.structure = k.id order by v.value_chain limit 1) as sector,
  k.womens
from registry.structure s
  join registry.structure k on k.id = case when s.merged_into is null then s.id else (
    with recursive up as (
      select o.id, o.merged_into from registry.structure o where o.id = s.merged_into
      union all
      select o.id, o.merged_into from registry.structure o join up on o.id = up.merged_into)
    select up.id from up where up.merged_into is null limit 1) end;
