-- A cooperative hears that somebody asks to speak for it; whoever asked hears the answer. Each once.
alter table registry.claim add column contact_told_at timestamptz;
alter table registry.claim add column person_told_at timestamptz;

-- Published through the door only: who asked to represent what, and what was answered.
create view registry.structure_claim as
select distinct on (c.structure, c.person) c.structure, c.person, c.state, c.asked_at
from registry.claim c
order by c.structure, c.person, c.asked_at desc, c.id desc;
create index claim_of_person on registry.claim (structure, person);
