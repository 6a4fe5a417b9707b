-- Which union or federation a structure belongs to, and until when.
create table registry.membership (
  id uuid primary key,
  -- The member.
  structure uuid not null references registry.structure (id),
  federation uuid not null references registry.structure (id),
  since date,
  until date,
  noted_by uuid,
  noted_at timestamptz not null,
  constraint a_structure_joins_another check (structure <> federation),
  constraint a_membership_ends_after_it_began check (until >= since)
);
create unique index one_membership_at_a_time on registry.membership (structure, federation) where until is null;
create index members_of_federation on registry.membership (federation) where until is null;

-- Members of today; a federation merged into another is that other.
create view registry.member_listed as
select m.structure, coalesce(f.merged_into, f.id) as federation, m.since
from registry.membership m
  join registry.structure f on f.id = m.federation
  join registry.structure s on s.id = m.structure
where m.until is null and s.state <> 'merged';
