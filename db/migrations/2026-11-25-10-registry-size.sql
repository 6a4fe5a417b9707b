-- Published to the rooms above: the last count of a structure's members.
create view registry.structure_size as
select distinct on (structure) structure, as_of, total as members
from registry.member_count
order by structure, as_of desc;
