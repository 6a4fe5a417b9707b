-- Whom an expert must not advise: a structure, or all of a sector. Why is nobody else's business.
create view experts.conflict_of as
  select expert, structure, sector from experts.conflict;
