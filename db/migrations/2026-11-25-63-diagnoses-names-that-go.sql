-- When what tells who somebody is went from what served its time; what is counted stays.
alter table diagnoses.diagnosis add column anonymised_at timestamptz;
create index diagnosis_with_names on diagnoses.diagnosis (agreed_at) where anonymised_at is null and state = 'agreed';
-- A photo or a document that went: that it was there, and was verified, still says that the item is.
alter table diagnoses.evidence
  drop constraint evidence_is_a_file_or_a_figure,
  add column gone_at timestamptz,
  add constraint evidence_is_a_file_or_a_figure check (
    (kind = 'figure') = (figure is not null) and (kind = 'figure' or gone_at is not null) = (file is null));
