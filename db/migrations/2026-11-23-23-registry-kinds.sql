alter table registry.structure drop constraint structure_kind_is_known;
alter table registry.structure add constraint structure_kind_is_known check (kind in
  ('cooperative', 'union', 'federation', 'association', 'mutual', 'interest_group', 'company', 'other'));
alter table registry.structure add column legal_form text;
alter table registry.document alter column file type uuid using file::uuid;
