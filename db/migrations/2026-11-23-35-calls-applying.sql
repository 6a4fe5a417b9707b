-- Who wrote last: somebody who comes back to an older page of her own is not told that another wrote meanwhile.
alter table calls.application add column saved_by uuid;

-- What was said to whom of an application, once each: reactions and reminders may run twice.
create table calls.told (
  application uuid not null references calls.application (id),
  -- A journal entry's id, or the name of a reminder.
  occasion text not null,
  at timestamptz not null,
  constraint told_once primary key (application, occasion)
);
