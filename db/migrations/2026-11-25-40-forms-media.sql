-- What is heard and seen with the questions of a form, under the names by which its versions call it.
create table forms.media (
  id uuid primary key,
  form uuid not null references forms.form (id),
  name text not null,
  -- A use of platform.file.
  file uuid not null,
  -- Of the bytes as they are served: what ODK Collect compares to know whether it has them.
  md5 text not null,
  added_at timestamptz not null,
  constraint one_medium_per_name unique (form, name)
);
create index media_file on forms.media (file);
