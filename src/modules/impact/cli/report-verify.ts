import * as v from 'valibot';
import { Refused, verb } from '../../../platform/cli.ts';
import type { Said } from '../../../platform/cli.ts';
import { checkedFigures } from '../../indicators/index.ts';
import type { Contents } from '../rules/contents.ts';
import { sha256Of } from '../sha256-of.ts';

const Told = v.looseObject({
  code: v.string(),
  publication: v.nullable(v.string()),
  value: v.nullable(v.number()),
  digest: v.string(),
  definition: v.optional(v.string()),
  units: v.optional(v.string()),
});

const File = v.looseObject({
  figures: v.array(
    v.looseObject({ indicator: v.string(), definition: v.unknown(), units: v.array(v.unknown()), digest: v.string() }),
  ),
  story: v.object({
    contents: v.looseObject({ format: v.literal('twiza-report/1'), number: v.number(), figures: v.array(Told) }),
    digest: v.string(),
  }),
});
type File = v.InferOutput<typeof File>;

type Fault = 'digest' | 'missing' | 'added' | 'definition' | 'units' | 'figure' | 'other';

const said: Record<Fault, Said> = {
  digest: {
    fr: 'Ce rapport n’est pas celui qui a été publié : son empreinte ne correspond pas à ses textes, ses chiffres et ses graphiques.',
    ar: 'هذا التقرير ليس هو المنشور: بصمته لا تطابق نصوصه وأرقامه ورسومه.',
    en: 'This report is not the one that was published: its digest does not match its texts, figures and plots.',
  },
  missing: {
    fr: 'Un chiffre que le rapport annonce manque dans le fichier.',
    ar: 'رقم يذكره التقرير غير موجود في الملف.',
    en: 'A figure that the report tells is missing from the file.',
  },
  added: {
    fr: 'Un chiffre du fichier n’est pas dans le rapport.',
    ar: 'في الملف رقم لا يوجد في التقرير.',
    en: 'A figure of the file is not in the report.',
  },
  definition: {
    fr: 'La définition de ce chiffre n’est pas celle de la publication.',
    ar: 'تعريف هذا الرقم ليس هو المعتمد عند النشر.',
    en: 'The definition of this figure is not the one that it was published with.',
  },
  units: {
    fr: 'Les fiches de ce chiffre ne sont pas celles de la publication : une fiche manque, a été ajoutée ou changée.',
    ar: 'بطاقات هذا الرقم ليست هي المعتمدة عند النشر: بطاقة ناقصة أو مضافة أو مغيَّرة.',
    en: 'The records of this figure are not those that it was published with: one is missing, was added or was changed.',
  },
  figure: {
    fr: 'Ce chiffre n’est pas celui qui a été publié.',
    ar: 'هذا الرقم ليس هو المنشور.',
    en: 'This figure is not the one that was published.',
  },
  other: {
    fr: 'L’empreinte de ce fichier n’est pas celle que vous avez donnée : ce n’est pas le rapport du papier ou de la page.',
    ar: 'بصمة هذا الملف ليست هي التي أدخلتموها: ليس هو تقرير الورقة أو الصفحة.',
    en: 'The digest of this file is not the one that you gave: it is not the report of the paper or of the page.',
  },
};

const altered = (fault: Fault, figure?: string): Refused =>
  new Refused('report.altered', said[fault], { fault, ...(figure === undefined ? {} : { figure }) });

const read = (text: string): File => {
  try {
    return v.parse(File, JSON.parse(text));
  } catch (error) {
    throw new Refused(
      'report.unreadable',
      {
        fr: 'Ce fichier n’est pas celui d’un rapport publié.',
        ar: 'هذا الملف ليس ملف تقرير منشور.',
        en: 'This file is not that of a published report.',
      },
      (error as Error).message,
    );
  }
};

/** Each figure that the report tells is in the file as it was published: its definition, its records, and the whole of it. */
const refuseOtherFigures = ({ figures, story }: File): void => {
  const told = story.contents.figures.filter(({ publication }) => publication !== null);
  for (const [at, one] of told.entries()) {
    const frozen = figures[at];
    if (!frozen || frozen.indicator !== one.code) throw altered('missing', one.code);
    if (one.definition !== undefined && sha256Of(frozen.definition) !== one.definition)
      throw altered('definition', one.code);
    if (one.units !== undefined && sha256Of(frozen.units) !== one.units) throw altered('units', one.code);
    if (frozen.digest !== one.digest) throw altered('figure', one.code);
  }
  if (figures.length > told.length) throw altered('added', figures[told.length]!.indicator);
};

/** What a report says of itself, checked from its file alone. @throws Refused, with what was altered. */
export const checkedReport = (text: string, expected?: string) => {
  const file = read(text);
  const { contents, digest } = file.story;
  if (sha256Of(contents) !== digest) throw altered('digest');
  if (expected !== undefined && expected.toLowerCase() !== digest) throw altered('other');
  refuseOtherFigures(file);
  const { figures } = checkedFigures(text);
  const { report, number, publishedAt, title } = contents as unknown as Contents;
  return { report, number, publishedAt, title, digest, figures };
};

export default verb({
  summary: 'whether a published report is what was published: its texts, figures, definitions and records',
  usage: 'report verify [--digest SHA-256] [FILE]',
  options: { digest: { type: 'string' } },
  format: `In: the file of a published report, as its page offers it (report.json). --digest: the one printed on the paper or shown on
the page; without it the file is only checked against itself.
Out: {"report", "number", "publishedAt", "title", "digest", "figures": [{"indicator", "number", "value", "records", "digest",
"added"}]}, the figures as "indicators verify" tells them.
Refused as "report.altered" with "at" {"fault": "digest" | "other" | "missing" | "added" | "definition" | "units" | "figure",
"figure"}, or as "indicators verify" refuses.
Example: examples/report-verify/report.json`,
  run: async ({ read: text, options }) => checkedReport(await text(), options['digest'] as string | undefined),
});
