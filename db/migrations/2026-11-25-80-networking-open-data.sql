-- What everybody may take along: what is open, as its page says it. Whoever stays unnamed is not named here either.
create view networking.open_needs as
select p.id, p.kind, p.language, p.title ->> 'fr' as title_fr, p.title ->> 'ar' as title_ar, p.title ->> 'en' as title_en,
  case when p.anonymous then null else p.structure end as structure,
  case when p.anonymous then coalesce(p.shown_as ->> p.language, p.shown_as ->> 'fr')
    else nullif(party.organisation, '') end as asker,
  p.concepts, p.chains as value_chains, p.territories, p.everywhere, p.place as delivered_to, p.quantity, p.unit, p.per,
  p.amount_from, p.amount_to, p.amount_blank, p.from_on, p.until_on, p.answer_by, p.opened_at
from networking.posting p
  join networking.party on party.id = p.party
where p.side = 'need' and p.state in ('open', 'matched');

create view networking.open_offers as
select p.id, p.kind, p.language, p.title ->> 'fr' as title_fr, p.title ->> 'ar' as title_ar, p.title ->> 'en' as title_en,
  case when p.anonymous then null else p.structure end as structure,
  case when p.anonymous then coalesce(p.shown_as ->> p.language, p.shown_as ->> 'fr')
    else nullif(party.organisation, '') end as asker,
  p.concepts, p.chains as value_chains, p.territories, p.everywhere, p.place as delivered_to, p.quantity, p.unit, p.per,
  p.amount_from, p.amount_to, p.amount_blank, p.from_on, p.until_on, p.answer_by, p.opened_at
from networking.posting p
  join networking.party on party.id = p.party
where p.side = 'offer' and p.state in ('open', 'matched');
