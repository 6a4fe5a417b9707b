-- A person or a contact may allow that needs and offers are shown and passed on to those who can answer.
alter table people.consent drop constraint consent_has_a_known_purpose;
alter table people.consent add constraint consent_has_a_known_purpose
  check (purpose in ('publish_contact', 'receive_messages', 'share_with_partners', 'photo', 'be_introduced'));
