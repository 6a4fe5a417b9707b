/** What a structure's page may lack, the most telling first; each is also the name of the part that mends it. */
export const parts = ['members', 'officers', 'contacts', 'description', 'labels', 'photos'] as const;
export type Part = (typeof parts)[number];

export interface Told {
  /** The day of the latest count of members, `2026-08-03`. */
  counted: string | null;
  president: boolean;
  contacts: number;
  published: number;
  products: number;
  summary: number;
  photos: number;
  today: string;
}

export type Missing =
  | 'members_never'
  | 'members_old'
  | 'president'
  | 'contact'
  | 'contact_public'
  | 'products'
  | 'summary'
  | 'photo';

/** Which part of the page mends what is missing. */
export const mendedBy: Record<Missing, Part> = {
  members_never: 'members',
  members_old: 'members',
  president: 'officers',
  contact: 'contacts',
  contact_public: 'contacts',
  products: 'description',
  summary: 'description',
  photo: 'photos',
};

const yearBefore = (today: string): string => `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;

/** What the page of a structure still lacks, what matters most first; a count is asked for again after a year. */
export const whatIsMissing = (told: Told): Missing[] => {
  const missing: [Missing, boolean][] = [
    ['members_never', told.counted === null],
    ['members_old', told.counted !== null && told.counted < yearBefore(told.today)],
    ['president', !told.president],
    ['contact', told.contacts === 0],
    ['contact_public', told.contacts > 0 && told.published === 0],
    ['products', told.products === 0],
    ['summary', told.summary === 0],
    ['photo', told.photos === 0],
  ];
  return missing.filter(([, lacks]) => lacks).map(([code]) => code);
};
