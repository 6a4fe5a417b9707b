import * as v from 'valibot';
import { labelsOf } from '../rules/thesaurus/kept-concept.ts';

/** Labels typed one a line. */
const labels = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(4000),
    v.transform(labelsOf),
    v.check((all) => all.length <= 60 && all.every((label) => label.length <= 120), 'search.labels_too_long'),
  ),
  '',
);

/** Codes typed one a line. */
const codes = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(4000),
    v.transform((text) => [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ''))]),
  ),
  '',
);

export const groups = [
  'product',
  'craft',
  'input',
  'equipment',
  'service',
  'skill',
  'certification',
  'need',
  'actor',
] as const;

export const conceptFields = {
  group: v.picklist(groups),
  fr: labels,
  ar: labels,
  en: labels,
  dialect: labels,
  related: codes,
};

export const conceptCode = v.pipe(v.string(), v.regex(/^\+?[A-Za-z0-9_-]{1,80}$/));
