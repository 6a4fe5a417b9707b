-- A trigger before delete answers with the old row: answering nothing kept drafts that were given up.
create or replace function forms.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published form is not changed' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

create unique index one_draft_per_form on forms.version (form) where published_at is null;
