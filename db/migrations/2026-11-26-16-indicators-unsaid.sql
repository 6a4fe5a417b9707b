-- Whether a counted structure is one of women.
alter table indicators.fact add column womens text;

-- Cells of figures about persons that the public is not told: of fewer than five, or from which such a one could be had.
create table indicators.unsaid (
  indicator text not null references indicators.indicator (code),
  scope text collate "C" not null,
  place text collate "C" not null,
  dimension text collate "C" not null,
  category text collate "C" not null,
  period text collate "C" not null,
  constraint one_silence_per_cell primary key (indicator, scope, place, dimension, category, period)
);

-- All are computed again, so that it is known what is not told of them.
update indicators.indicator set computed_at = null;
