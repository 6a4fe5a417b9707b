-- What has a picture comes first in the catalogue: known on the product itself, so that a page is read along an index.
alter table catalogue.product add column pictured boolean not null default false;
update catalogue.product p set pictured = true where exists (select from catalogue.photo f where f.product = p.id);
create index product_in_order on catalogue.product (pictured desc, confirmed_on desc, id desc) where state = 'shown';

create or replace view catalogue.product_listed as
select p.id, p.structure, s.region, s.province, s.country, p.name, p.concept, p.value_chain, p.unit, u.kind as unit_kind,
  u.factor as unit_factor, p.price_low, p.price_high, p.currency, p.price_for, p.price_at, p.capacity, p.period,
  case p.period when 'day' then p.capacity * 26 when 'week' then p.capacity * 52 / 12 when 'month' then p.capacity
    when 'season' then p.capacity / coalesce(nullif(cardinality(p.available), 0), 12)
    when 'year' then p.capacity / 12 end as capacity_month,
  p.min_order, p.lead_days, p.available, p.harvested, p.labels, p.confirmed_on, p.changed_at, p.pictured
from catalogue.product p
  join catalogue.unit u on u.code = p.unit
  join registry.structure_listed s on s.id = p.structure
where p.state = 'shown' and s.state = 'active';
