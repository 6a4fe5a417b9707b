-- What everybody may take along of the catalogue: what is shown, as its page shows it.
create view catalogue.open_products as
select l.id, l.structure, l.name ->> 'fr' as name_fr, l.name ->> 'ar' as name_ar, l.name ->> 'en' as name_en, l.concept,
  l.value_chain, l.unit, l.price_low::float8 as price_from, l.price_high::float8 as price_to, l.currency, l.price_for,
  l.price_at, l.capacity::float8 as capacity, l.period, l.min_order::float8 as min_order, l.lead_days,
  l.available::text[] as months_available, l.harvested::text[] as months_harvested, l.labels, l.region, l.province,
  l.country, l.confirmed_on
from catalogue.product_listed l;
