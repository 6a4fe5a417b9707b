create schema if not exists platform;

-- Both are trusted: a role that may create in the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
