-- A visit may be told aloud: a voice note stands beside its photos.
alter table accompaniment.visit_file drop constraint visit_file_kind;
alter table accompaniment.visit_file
  add constraint visit_file_kind check (kind in ('photo', 'signature', 'sheet', 'voice'));
