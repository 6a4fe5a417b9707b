-- In which language a consent was read to the person, and what proves it: a signed paper, a voice.
alter table people.consent
  add column lang text constraint consent_was_read_in_a_known_language check (lang in ('fr', 'ar', 'en', 'zgh')),
  add column proof uuid;
