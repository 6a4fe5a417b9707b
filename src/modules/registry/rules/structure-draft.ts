export const structureKinds = [
  'cooperative',
  'union',
  'federation',
  'association',
  'mutual',
  'interest_group',
  'company',
  'other',
] as const;
export type StructureKind = (typeof structureKinds)[number];

export type StructureStatus = 'active' | 'suspended' | 'dissolved';

/** A day as far as it is known: `date` is YYYY-MM-DD, with 01 where month or day are unknown. */
export interface KnownDay {
  date: string;
  precision: 'day' | 'month' | 'year';
}

export interface DraftPlace {
  /** ISO 3166-1 alpha-2 */
  country: string;
  /** official codes in Morocco, the text as typed elsewhere */
  region: string | null;
  province: string | null;
  commune: string | null;
}

export interface DraftOfficer {
  role: 'president' | 'manager';
  name: string | null;
  /** E.164 */
  phone: string | null;
  email: string | null;
}

/** What an import or a form says of a structure, read but not yet compared with the registry. */
export interface StructureDraft {
  registerNumber: string | null;
  /** 15 digits */
  ice: string | null;
  kind: StructureKind;
  legalForm: string | null;
  names: { fr: string | null; ar: string | null; zgh: string | null; other: string | null };
  tradeName: string | null;
  place: DraftPlace;
  address: string | null;
  /** codes of value chains */
  valueChains: string[];
  /** the sector or value chain as typed */
  activity: string | null;
  products: string | null;
  createdOn: KnownDay | null;
  status: StructureStatus | null;
  dissolvedOn: KnownDay | null;
  members: { total: number | null; women: number | null; men: number | null; youth: number | null };
  officers: DraftOfficer[];
  /** E.164 */
  phones: string[];
  email: string | null;
  website: string | null;
  labels: string[];
  /** degrees, WGS 84 */
  location: { latitude: number; longitude: number } | null;
  note: string | null;
}
