/** What a person or a contact may allow us, one thing at a time. */
export const consentPurposes = [
  'publish_contact',
  'receive_messages',
  'share_with_partners',
  'photo',
  'be_introduced',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** How it was given: by the person on a page, on a signed paper, aloud before an agent, or by answering a message. */
export const consentWays = ['online', 'paper', 'spoken', 'message'] as const;
export type ConsentWay = (typeof consentWays)[number];

export const subjectKinds = ['person', 'contact'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The wording that the pages show today; an older consent stays bound to the text it was given to. */
export const consentTextVersion = '2026-11';
