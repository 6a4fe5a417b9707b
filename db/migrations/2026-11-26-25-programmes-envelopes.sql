-- What everybody may take along of envelopes: who pays what of an edition that has begun.
create view programmes.open_envelopes as
select v.id, v.edition, e.programme, e.year, v.funder, v.funder_name ->> 'fr' as funder_fr, v.funder_name ->> 'ar' as funder_ar,
  v.funder_name ->> 'en' as funder_en, v.funder_kind, v.amount, v.grant_amount, v.places, v.regions
from programmes.envelope_listed v join programmes.edition e on e.id = v.edition and e.state <> 'prepared';
