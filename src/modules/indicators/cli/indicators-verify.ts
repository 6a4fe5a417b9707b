import * as v from 'valibot';
import { Refused, verb } from '../../../platform/cli.ts';
import { DefinitionSchema } from '../definition-schema.ts';
import { faultOf } from '../freezing.ts';
import type { Fault } from '../freezing.ts';
import { digestOfFigures } from '../report-file.ts';
import type { PublishedFigure } from '../report-file.ts';
import type { Definition } from '../rules/definition.ts';

const Unit = v.union([v.strictTuple([v.string()]), v.strictTuple([v.string(), v.number(), v.number()])]);

const FigureSchema = v.object({
  indicator: v.string(),
  version: v.number(),
  // Read as it stands: what a default would add would change the digest.
  definition: v.custom<Definition>((given) => v.safeParse(DefinitionSchema, given).success),
  cell: v.object({
    scope: v.string(),
    place: v.string(),
    dimension: v.string(),
    category: v.string(),
    period: v.string(),
  }),
  asOf: v.string(),
  num: v.number(),
  den: v.number(),
  value: v.nullable(v.number()),
  units: v.array(Unit),
  digest: v.string(),
  number: v.number(),
  publishedAt: v.string(),
});

const Report = v.object({
  report: v.literal('twiza figures'),
  format: v.literal(1),
  figures: v.array(FigureSchema),
  digest: v.string(),
});

const unreadable = (at: unknown): Refused =>
  new Refused(
    'indicators.unreadable',
    {
      fr: 'Ce fichier n’est pas un rapport de chiffres publiés.',
      ar: 'هذا الملف ليس تقرير أرقام منشورة.',
      en: 'This file is not a report of published figures.',
    },
    at,
  );

const said: Record<Fault | 'report', { fr: string; ar: string; en: string }> = {
  digest: {
    fr: 'Ce chiffre n’est pas celui qui a été publié : son empreinte ne correspond pas à son contenu.',
    ar: 'هذا الرقم ليس هو المنشور: بصمته لا تطابق محتواه.',
    en: 'This figure is not the one that was published: its digest does not match what it holds.',
  },
  units: {
    fr: 'Une fiche y est comptée deux fois.',
    ar: 'بطاقة محسوبة فيه مرتين.',
    en: 'A record is counted twice in it.',
  },
  sum: {
    fr: 'La somme de ses fiches n’est pas celle qu’il annonce.',
    ar: 'مجموع بطاقاته ليس هو المعلن.',
    en: 'The sum of its records is not the one that it tells.',
  },
  value: {
    fr: 'Sa valeur n’est pas celle que donnent ses deux sommes.',
    ar: 'قيمته ليست ما يعطيه مجموعاه.',
    en: 'Its value is not what its two sums give.',
  },
  report: {
    fr: 'L’empreinte du rapport ne correspond pas à ses chiffres : l’un d’eux manque, ou a été ajouté.',
    ar: 'بصمة التقرير لا تطابق أرقامه: أحدها ناقص أو مضاف.',
    en: 'The digest of the report does not match its figures: one is missing, or was added.',
  },
};

const parsed = (text: string): v.InferOutput<typeof Report> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable((error as Error).message);
  }
  const read = v.safeParse(Report, value);
  if (read.success) return read.output;
  throw unreadable(read.issues.slice(0, 20).map((issue) => ({ path: v.getDotPath(issue), why: issue.message })));
};

/**
 * The published figures of a file, each of them checked against itself and all of them together.
 * @throws Refused `indicators.unreadable`, `indicators.altered`.
 */
export const checkedFigures = (text: string) => {
  const { figures, digest } = parsed(text);
  for (const [at, figure] of figures.entries()) {
    const fault = faultOf(figure as PublishedFigure);
    if (fault) throw new Refused('indicators.altered', said[fault], { figure: at, indicator: figure.indicator, fault });
  }
  if (digestOfFigures(figures) !== digest) throw new Refused('indicators.altered', said.report, { fault: 'report' });
  return {
    figures: figures.map(({ indicator, number, value, units, digest: own, definition }) => ({
      ...{ indicator, number, value, records: units.length, digest: own, added: !definition.persons },
    })),
    digest,
  };
};

export default verb({
  summary: 'whether published figures are what was published, and whether their records add up to them',
  usage: 'indicators verify [FILE]',
  format: `In: the file of a published figure, as its page offers it.
Out: {"figures": [{"indicator", "number", "value", "records", "digest", "added": true | false}], "digest"}. "added" tells
whether what each record adds stands in the file and adds up to the value: of figures about persons it does not, since few
of them would be told; their records and digest are checked alone.
Refused as "indicators.altered" with "at" {"figure", "indicator", "fault": "digest" | "units" | "sum" | "value"}, or as
"indicators.altered" with "at" {"fault": "report"} where a figure is missing or was added.
Example: examples/indicators-verify/report.json`,
  run: async ({ read }) => checkedFigures(await read()),
});
