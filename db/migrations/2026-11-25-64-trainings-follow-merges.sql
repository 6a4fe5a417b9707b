set lock_timeout = '5s';

-- A cooperative recorded twice attends once: its attendance goes to the record kept, its classes with it, and comes back
-- row by row when the merge is undone.
alter table trainings.attendance add column id uuid not null default gen_random_uuid();
alter table trainings.attendance add constraint one_attendance_per_id unique (id);
alter table trainings.told add column id uuid not null default gen_random_uuid();
alter table trainings.told add constraint one_telling_per_id unique (id);

alter table trainings.attendance_class drop constraint attendance_class_of_attendance;
alter table trainings.attendance_class add constraint attendance_class_of_attendance foreign key (session, structure)
  references trainings.attendance (session, structure) on update cascade on delete cascade;
