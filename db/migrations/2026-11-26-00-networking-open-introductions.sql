-- What everybody may take along of introductions: how many each year, by the region of the cooperative, and what became
-- of the opportunities. One to four are not told aloud; where a single region of a year would be left out so, the next
-- smallest is left out with it, so that no total betrays it.
create view networking.open_introductions_by_region as
with introduced as (
  select extract(year from i.introduced_at at time zone 'Africa/Casablanca')::int as year,
    coalesce(s.region, 'unknown') as region, count(*)::int as n,
    count(distinct coalesce(s.merged_into, s.id))::int as structures
  from networking.introduction i join registry.structure_listed s on s.id = i.structure
  where i.introduced_at is not null
  group by 1, 2
), counted as (
  select extract(year from o.counted_at at time zone 'Africa/Casablanca')::int as year,
    coalesce(s.region, 'unknown') as region, count(*)::int as n,
    count(*) filter (where o.state in ('interest', 'meeting'))::int as under_way,
    count(*) filter (where o.state = 'agreed')::int as agreed,
    count(*) filter (where o.state = 'delivered')::int as delivered,
    count(*) filter (where o.state = 'lost')::int as lost
  from networking.opportunity_counted o left join registry.structure_listed s on s.id = o.structures[1]
  group by 1, 2
), introduced_judged as (
  select *, n >= 5 and not (count(*) filter (where n < 5) over (partition by year) = 1
    and row_number() over (partition by year, n < 5 order by n, region) = 1) as told
  from introduced
), counted_judged as (
  select *, n >= 5 and not (count(*) filter (where n < 5) over (partition by year) = 1
    and row_number() over (partition by year, n < 5 order by n, region) = 1) as told,
    coalesce(least(nullif(under_way, 0), nullif(agreed, 0), nullif(delivered, 0), nullif(lost, 0)), 5) >= 5 as by_state
  from counted
)
select year, region,
  case when i.n is null then 0 when i.told then i.n end as introductions,
  case when i.n is null then 0 when i.told and i.structures >= 5 then i.structures end as structures,
  case when o.n is null then 0 when o.told then o.n end as opportunities,
  case when o.n is null then 0 when o.told and o.by_state then o.under_way end as under_way,
  case when o.n is null then 0 when o.told and o.by_state then o.agreed end as agreed,
  case when o.n is null then 0 when o.told and o.by_state then o.delivered end as delivered,
  case when o.n is null then 0 when o.told and o.by_state then o.lost end as lost
from introduced_judged i full join counted_judged o using (year, region);
