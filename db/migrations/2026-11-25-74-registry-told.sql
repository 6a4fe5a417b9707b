-- Published for the rooms above: what a structure says it makes, as names, and the labels it has.
create view registry.product_told as
select p.id, p.structure, p.name, p.value_chain from registry.product p;

create view registry.structure_labelled as
select sl.structure, sl.label, l.title, sl.stage, sl.until
from registry.structure_label sl join registry.label l on l.code = sl.label;

-- Value chains as other rooms may join them.
create view registry.value_chain_listed as
select code, sector, title, retired from registry.value_chain;
