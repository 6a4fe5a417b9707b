create schema forms;

create table forms.form (
  id uuid primary key,
  title jsonb not null,
  created_at timestamptz not null
);

-- A published version is never changed: answers keep the version they were given under.
create table forms.version (
  id uuid primary key,
  form uuid not null references forms.form (id),
  number int not null,
  definition jsonb not null,
  published_at timestamptz,
  constraint one_number_per_version unique (form, number)
);

create function forms.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published form is not changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger published_versions_stay before update or delete on forms.version
  for each row execute function forms.refuse_change_of_published();

create view forms.version_published as
  select version.id, version.form, version.number, version.definition, form.title, version.published_at
  from forms.version join forms.form on form.id = version.form where version.published_at is not null;
