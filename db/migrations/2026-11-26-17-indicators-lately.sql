-- What came and what went since a day is found without reading all that stands.
create index fact_lately on indicators.fact (valid_from);
create index fact_ended on indicators.fact (valid_to) where valid_to < 'infinity';
