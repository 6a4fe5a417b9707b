-- The session that a phone came with last: it ends with the phone that is forgotten.
alter table field.device add column session uuid;
