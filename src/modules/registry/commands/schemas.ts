// Longer than our files are: the shapes of all that a structure has, which its verbs share.
import { parsePhoneNumberFromString as parsePhoneNumber } from 'libphonenumber-js/min';
import * as v from 'valibot';
import { ageBands, labelStages, officerRoles, sexes, structureKinds } from '../tables.ts';

const blankIsNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** A short text; blank and absent are both null. */
export const text = (limit: number) =>
  v.optional(v.nullable(v.pipe(v.string(), v.maxLength(limit), v.transform(blankIsNull))), null);

const asciiDigits = (value: string): string => value.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** A calendar day, `2026-08-03`, that exists; blank is null. */
export const day = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((value) => blankIsNull(fromFrench(asciiDigits(value)))),
      v.check((value) => value === null || isDay(value), 'invalid.date'),
    ),
  ),
  null,
);

/** `31/12/2026` as `2026-12-31`. */
const fromFrench = (value: string): string =>
  value
    .trim()
    .replace(/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, (_, day: string, month: string, year: string) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    );

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1800') return false;
  const [year, month, date] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

/** The ICE without the spaces that people type between its groups. */
export const ice = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((value) => blankIsNull(asciiDigits(value).replace(/[\s.-]/g, ''))),
      v.check((value) => value === null || /^\d{15}$/.test(value), 'registry.ice'),
    ),
  ),
  null,
);

/** Nearly all numbers are Moroccan ones typed plainly: they need no library, which reads all others. */
const numberOf = (typed: string): string | null => {
  const plain = /^(?:\+212|0)([5-8]\d{8})$/.exec(typed.replace(/[ .-]/g, ''));
  if (plain) return `+212${plain[1]}`;
  const read = parsePhoneNumber(typed, 'MA');
  return read?.isPossible() === true ? read.number : null;
};

/** A number as people type it in its country, read as E.164; Moroccan where no country is told. */
export const phone = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(40),
      v.transform((value) => blankIsNull(asciiDigits(value))),
      v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
        if (value === null) return null;
        const number = numberOf(value);
        if (number === null) addIssue({ message: 'invalid.phone' });
        return number ?? NEVER;
      }),
    ),
  ),
  null,
);

export const email = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(254),
      v.transform(blankIsNull),
      v.check((value) => value === null || /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(value), 'invalid.email'),
    ),
  ),
  null,
);

const website = v.pipe(
  text(300),
  v.transform((value) => (value === null || /^https?:\/\//.test(value) ? value : `https://${value}`)),
  v.check((value) => value === null || URL.canParse(value), 'invalid.url'),
);

/** A count from a form or a program. */
export const count = v.pipe(
  v.union([v.number(), v.string()]),
  v.transform((value) => (typeof value === 'number' ? value : Number(asciiDigits(value).replace(/\s/g, '') || '0'))),
  v.integer('invalid.integer'),
  v.minValue(0, 'registry.negative'),
  v.maxValue(10_000_000, 'registry.too_large'),
);

export const optionalCount = v.optional(
  v.nullable(
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      count,
    ]),
  ),
  null,
);

/** Yes, no, or not told; from a form `yes`, `no` and blank. */
export const told = v.optional(
  v.nullable(
    v.pipe(
      v.union([v.boolean(), v.picklist(['yes', 'no', ''])]),
      v.transform((value) => (typeof value === 'boolean' ? value : value === '' ? null : value === 'yes')),
    ),
  ),
  null,
);

/** A text in up to three languages that may be left empty. */
export const optionalTrilingual = (limit: number) =>
  v.optional(
    v.pipe(
      v.object({ fr: text(limit), ar: text(limit), en: text(limit) }),
      v.transform((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null))),
    ),
    {},
  );

const names = v.pipe(
  v.object({ fr: text(300), ar: text(300), zgh: text(300), other: text(300) }),
  v.check((one) => Object.values(one).some((name) => name !== null), 'invalid.text_missing'),
  v.transform((one) => Object.fromEntries(Object.entries(one).filter(([, name]) => name !== null))),
);

const country = v.optional(
  v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/, 'registry.country')),
  'MA',
);

const chain = v.pipe(v.string(), v.regex(/^[a-z][a-z_]{1,40}$/, 'registry.value_chain'));

/** What stands on a structure's own row, with its chains and products: what `correct-structure` compares and changes. */
export const structureFields = {
  kind: v.optional(v.picklist(structureKinds), 'cooperative'),
  names,
  acronym: text(60),
  legal_form: text(120),
  register_country: country,
  register_number: text(60),
  ice,
  country,
  region: text(8),
  province: text(12),
  commune: text(120),
  address: text(300),
  created_on: day,
  womens_declared: told,
  website,
  summary: optionalTrilingual(4000),
  value_chains: v.optional(
    v.pipe(
      v.array(chain),
      v.transform((codes) => [...new Set(codes)].sort()),
    ),
    [],
  ),
  products: v.optional(v.array(optionalTrilingual(120)), []),
};

export const members = v.object({
  as_of: v.pipe(day, v.nonNullable(v.string(), 'invalid.non_empty')),
  total: optionalCount,
  classes: v.optional(
    v.array(v.object({ sex: v.picklist(sexes), age_band: v.picklist(ageBands), members: count })),
    [],
  ),
  source: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120)), 'entry'),
});

export const officer = v.object({
  role: v.picklist(officerRoles),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty('invalid.non_empty'), v.maxLength(160)),
  phone,
  sex: v.optional(v.picklist(sexes), 'unknown'),
  person: v.optional(v.nullable(v.pipe(v.string(), v.uuid())), null),
  since: day,
  until: day,
});

export const contactFields = {
  label: text(80),
  phone,
  email,
  language: v.optional(v.picklist(['fr', 'ar', 'en']), 'ar'),
  person: v.optional(v.nullable(v.pipe(v.string(), v.uuid())), null),
};

export const contact = v.pipe(
  v.object(contactFields),
  v.check((one) => one.phone !== null || one.email !== null, 'registry.contact_reaches_nobody'),
);

export const labelOf = v.object({
  label: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{1,40}$/, 'registry.label')),
  stage: v.picklist(labelStages),
  body: text(160),
  number: text(80),
  since: day,
  until: day,
  evidence: text(120),
});

/** A structure as it comes in, by hand or from a file. */
export const newStructure = v.object({
  ...structureFields,
  members: v.optional(v.nullable(members), null),
  officers: v.optional(v.array(officer), []),
  contacts: v.optional(v.array(contact), []),
  labels: v.optional(v.array(labelOf), []),
});

export type NewStructure = v.InferOutput<typeof newStructure>;
export type NewStructureInput = v.InferInput<typeof newStructure>;
