-- A buyer of a day is one of networking, and brings some of her needs; an expert is one of the pool.
alter table meetings.participant
  add column party uuid,
  add column expert uuid;
create unique index one_participation_per_party on meetings.participant (day, party) where party is not null;
create unique index one_participation_per_expert on meetings.participant (day, expert) where expert is not null;

create table meetings.brought_need (
  participant uuid not null references meetings.participant (id),
  need uuid not null,
  constraint brought_need_pkey primary key (participant, need)
);
create index brought_need_of on meetings.brought_need (need);

-- A wish that the house proposes from what networking knows: nobody's until she, or the office, keeps it.
create table meetings.proposed_wish (
  day uuid not null references meetings.day (id),
  buyer uuid not null references meetings.participant (id),
  cooperative uuid not null references meetings.participant (id),
  side text not null constraint proposed_wish_side check (side in ('buyer', 'cooperative', 'office')),
  wish text not null constraint proposed_wish_wish check (wish in ('must', 'may', 'no')),
  why text not null constraint proposed_wish_why check (why in ('introduced', 'interested', 'invited', 'fits', 'veto', 'conflict')),
  need uuid,
  introduction uuid,
  constraint one_proposal_per_side primary key (buyer, cooperative, side)
);
create index proposed_wish_of_day on meetings.proposed_wish (day);
create index proposed_wish_of_cooperative on meetings.proposed_wish (cooperative);

-- What was said of a meeting that did not take place is no interest.
create or replace view meetings.meeting_listed as
  select meeting.id, meeting.day, meeting.buyer, meeting.cooperative, cooperative.structure, slot.starts_at, slot.ends_at,
    meeting.state, buyer_says.outcome as buyer_outcome, cooperative_says.outcome as cooperative_outcome,
    buyer_says.amount as buyer_amount, cooperative_says.amount as cooperative_amount,
    coalesce(meeting.state in ('begun', 'held') and buyer_says.outcome in ('interested', 'sample', 'order')
      and cooperative_says.outcome in ('interested', 'sample', 'order'), false) as interest_of_both
  from meetings.meeting
    join meetings.slot on slot.id = meeting.slot
    join meetings.participant cooperative on cooperative.id = meeting.cooperative
    left join meetings.outcome buyer_says on buyer_says.meeting = meeting.id and buyer_says.side = 'buyer'
    left join meetings.outcome cooperative_says
      on cooperative_says.meeting = meeting.id and cooperative_says.side = 'cooperative';
