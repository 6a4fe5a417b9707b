import type { StructureDraft } from '../structure-draft.ts';

/** A row as the register takes it; what has no place there is in `extra`. Texts too long for their field are cut. */
export interface RowStructure {
  structure: ReturnType<typeof fieldsOf> & ReturnType<typeof peopleOf>;
  dissolvedOn: string | null;
  dissolved: boolean;
  extra: Record<string, string | number | string[]>;
}

interface Reading {
  today: string;
  /** codes of the labels named in a text, and those nobody knows */
  labelsOf: (text: string) => { codes: string[]; unknown: string[] };
}

const cut = (text: string | null, limit: number): string | null => (text === null ? null : text.slice(0, limit).trim());

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

const namesOf = ({ names, tradeName }: StructureDraft) => {
  const { fr, ar, zgh, other } = names;
  const told = [fr, ar, zgh, other].some((name) => name !== null);
  const trade = told || tradeName === null ? null : tradeName;
  return {
    fr: cut(fr ?? (trade !== null && !isArabic(trade) ? trade : null), 300),
    ar: cut(ar ?? (trade !== null && isArabic(trade) ? trade : null), 300),
    zgh: cut(zgh, 300),
    other: cut(other ?? (told && tradeName !== null && tradeName.length > 60 ? tradeName : null), 300),
  };
};

/** Products, and what was said of the activity that is none of our chains: both are searched. */
const productsOf = ({ products, activity, valueChains }: StructureDraft) => {
  const texts = [...(products?.split(/[;,،\n]/) ?? []), ...(valueChains.length === 0 && activity ? [activity] : [])];
  const said = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].slice(0, 20);
  return said.map((text) => (isArabic(text) ? { ar: cut(text, 120) } : { fr: cut(text, 120) }));
};

/** Women and men by their count; the young only where sexes are not told, since they are among both. */
const membersOf = ({ members }: StructureDraft, today: string) => {
  const { total, women, men, youth } = members;
  if (total === null && women === null && men === null) return null;
  const told = (sex: 'women' | 'men' | 'unknown', age_band: 'under_35' | 'unknown', members: number | null) =>
    members === null ? [] : [{ sex, age_band, members }];
  const both = (women ?? 0) + (men ?? 0);
  const fits = total === null || both <= total;
  const bySex = [...told('women', 'unknown', women), ...(fits ? told('men', 'unknown', men) : [])];
  const classes = bySex.length > 0 ? bySex : told('unknown', 'under_35', youth);
  return { as_of: today, total, classes, source: 'import' };
};

const fieldsOf = (draft: StructureDraft, today: string) => ({
  kind: draft.kind,
  names: namesOf(draft),
  acronym: draft.tradeName !== null && draft.tradeName.length <= 60 ? draft.tradeName : null,
  legal_form: cut(draft.legalForm, 120),
  register_country: draft.place.country,
  register_number: draft.registerNumber,
  ice: draft.ice,
  country: draft.place.country,
  region: draft.place.region,
  province: draft.place.province,
  commune: cut(draft.place.commune, 120),
  address: cut(draft.address, 300),
  created_on: draft.createdOn !== null && draft.createdOn.date <= today ? draft.createdOn.date : null,
  website: draft.website,
  value_chains: draft.valueChains,
  products: productsOf(draft),
  members: membersOf(draft, today),
});

const languageOf = ({ names }: StructureDraft): 'fr' | 'ar' | 'en' =>
  names.ar !== null || names.zgh !== null ? 'ar' : names.fr !== null ? 'fr' : 'en';

const peopleOf = (draft: StructureDraft, labels: string[]) => {
  const language = languageOf(draft);
  const [phone = null, ...more] = draft.phones;
  const named = draft.officers.filter(({ name }) => name !== null);
  // Who has no name is no officer, but can be reached.
  const reached = draft.officers.filter(
    ({ name, email, phone: own }) => email !== null || (name === null && own !== null),
  );
  const contacts = [
    { phone, email: draft.email, language, label: null },
    ...more.map((other) => ({ phone: other, email: null, language, label: null })),
    ...reached.map((one) => ({ phone: one.phone, email: one.email, language, label: cut(one.name, 80) })),
  ];
  return {
    officers: named.map(({ role, name, phone: own }) => ({ role, name: (name ?? '').slice(0, 160), phone: own })),
    contacts: contacts.filter((one) => one.phone !== null || one.email !== null),
    labels: labels.map((label) => ({ label, stage: 'certified' as const })),
  };
};

/** What a row's draft becomes in the register. */
export const toStructure = (
  draft: StructureDraft,
  { today, labelsOf }: Reading,
): RowStructure & { unknownLabels: string[] } => {
  const { codes, unknown } = labelsOf(draft.labels.join(' ; '));
  const ended = draft.dissolvedOn?.date ?? null;
  const began = draft.createdOn?.date ?? null;
  const extra: RowStructure['extra'] = {};
  if (draft.note !== null) extra['note'] = draft.note.slice(0, 2000);
  if (draft.status === 'suspended') extra['status'] = draft.status;
  if (draft.location !== null) Object.assign(extra, draft.location);
  if (unknown.length > 0) extra['labels'] = unknown;
  return {
    structure: { ...fieldsOf(draft, today), ...peopleOf(draft, codes) },
    dissolved: draft.status === 'dissolved',
    dissolvedOn: ended !== null && ended <= today && (began === null || began <= ended) ? ended : null,
    extra,
    unknownLabels: unknown,
  };
};
