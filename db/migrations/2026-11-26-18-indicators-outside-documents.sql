-- The document that says a value from outside, kept with it; and that value as it was published, with its source.
alter table indicators.outside_value add column file uuid;
alter table indicators.publication add column outside jsonb;
