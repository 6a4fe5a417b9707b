-- What the buyer says, for the rooms that bring the two to one table.
create or replace view networking.introduction_listed as
  select id, need, party, structure, state, came_by, wave, exposure, invited_at, opened_at, answered_at, answered_way,
    declined_why, introduced_at, meeting_on, stopped_why, pool, created_at, buyer_yes
  from networking.introduction;
