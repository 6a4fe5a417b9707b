-- Who may send in a cooperative's name: whoever brought it into the register with this very application may.
alter table calls.application add column introduced boolean not null default false;
update calls.application a set introduced = true
  from registry.structure s where s.id = a.structure and s.created_at = a.created_at;

-- A contested mandate is settled by the office, with its reason.
alter table calls.mandate add column settled text constraint mandate_settled_as check (settled in ('kept', 'annulled'));
alter table calls.mandate add column settled_at timestamptz;
alter table calls.mandate add column settled_by uuid;
alter table calls.mandate add column settled_reason text not null default '';
alter table calls.mandate add constraint settled_once_contested check (settled is null or contested_at is not null);

-- An application made under an annulled mandate stands in nobody's way: the cooperative may apply by itself.
alter table calls.application add column annulled_at timestamptz;
alter table calls.application drop constraint one_application_per_cooperative;
create unique index one_application_per_cooperative on calls.application (call, structure) where annulled_at is null;
