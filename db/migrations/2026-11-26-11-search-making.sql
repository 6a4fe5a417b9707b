-- How what rooms hand to search is made: where the program makes it otherwise than this says, the index is built anew.
create table search.making (
  one boolean primary key default true constraint one_making check (one),
  version integer not null
);
insert into search.making (version) values (0);
