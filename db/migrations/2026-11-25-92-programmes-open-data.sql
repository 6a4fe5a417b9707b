-- What everybody may take along of programmes; an edition that is still prepared is nobody's business yet.
create view programmes.open_programmes as
select id, kind, name ->> 'fr' as name_fr, name ->> 'ar' as name_ar, name ->> 'en' as name_en,
  summary ->> 'fr' as summary_fr, summary ->> 'ar' as summary_ar, summary ->> 'en' as summary_en
from programmes.programme p
where exists (select from programmes.edition e where e.programme = p.id and e.state <> 'prepared');

create view programmes.open_editions as
select e.id, e.programme, p.kind, e.year, e.state, e.name ->> 'fr' as name_fr, e.name ->> 'ar' as name_ar,
  e.name ->> 'en' as name_en
from programmes.edition e join programmes.programme p on p.id = e.programme
where e.state <> 'prepared';
