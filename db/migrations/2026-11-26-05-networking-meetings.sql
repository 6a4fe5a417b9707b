-- A yes that both said at a table, and an introduction that began there.
alter table networking.introduction
  drop constraint introduction_came_by,
  add constraint introduction_came_by check (came_by in ('office', 'automatic', 'cooperative', 'meeting')) not valid,
  drop constraint introduction_answered_way,
  add constraint introduction_answered_way check (answered_way in ('link', 'sms', 'account', 'agent', 'office', 'meeting')) not valid,
  drop constraint introduction_buyer_way,
  add constraint introduction_buyer_way check (buyer_way in ('link', 'sms', 'account', 'agent', 'office', 'meeting')) not valid;
alter table networking.introduction validate constraint introduction_came_by;
alter table networking.introduction validate constraint introduction_answered_way;
alter table networking.introduction validate constraint introduction_buyer_way;

-- For the rooms above: in which opportunity a cooperative takes part for a need, and who shall not meet whom.
create view networking.opportunity_of as
  select os.need, os.structure, o.id as opportunity, o.introduction, o.state
  from networking.opportunity_structure os join networking.opportunity o on o.id = os.opportunity;

create view networking.veto_in_force as
  select party, structure, side from networking.veto where lifted_at is null;
