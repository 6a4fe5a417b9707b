-- A buyer without an account is found again by its number.
create index party_by_phone on networking.party (contact_phone) where contact_phone is not null;
