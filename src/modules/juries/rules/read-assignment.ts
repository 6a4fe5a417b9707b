// Longer than our files are: every field of the input is checked and refused in three languages, in one place.
import type { AssignmentProblem, OneOrMany, Settled } from './assignment-problem.ts';
import { refusal, type Refusal } from './refusal.ts';

const DEFAULT_SECONDS = 30;

/** A field of the input that is not what it should be; caught by `settle`, which returns the refusal. */
class Malformed extends Error {
  readonly where: string;
  readonly wanted: { fr: string; ar: string; en: string };
  constructor(where: string, fr: string, ar: string, en: string) {
    super(where);
    this.where = where;
    this.wanted = { fr, ar, en };
  }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isIndex = (value: unknown, below: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < below;

const checkFit = (fit: unknown): readonly (readonly number[])[] => {
  if (!isList(fit) || fit.length === 0 || !isList(fit[0]) || fit[0].length === 0)
    throw new Malformed(
      'fit',
      'une ligne par membre du jury, une colonne par dossier',
      'سطر لكل عضو في اللجنة وعمود لكل ملف',
      'a row per juror, a column per application',
    );
  const width = fit[0].length;
  fit.forEach((row, j) => {
    if (!isList(row) || row.length !== width)
      throw new Malformed(
        `fit[${j}]`,
        `${width} nombres, comme la première ligne`,
        `${width} من الأعداد، مثل السطر الأول`,
        `${width} numbers, as in the first row`,
      );
    const wrong = row.findIndex((value) => typeof value !== 'number' || !(value >= 0 && value <= 1));
    if (wrong >= 0)
      throw new Malformed(`fit[${j}][${wrong}]`, 'un nombre entre 0 et 1', 'عدد بين 0 و1', 'a number from 0 to 1');
  });
  return fit as number[][];
};

const checkCount = (where: string, value: unknown, least: number): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
    throw new Malformed(
      where,
      `un entier d’au moins ${least}`,
      `عدد صحيح لا يقل عن ${least}`,
      `a whole number of at least ${least}`,
    );
  return value;
};

const perJuror = (where: string, value: unknown, jurors: number, otherwise: number): number[] => {
  if (value === undefined || value === null) return Array.from({ length: jurors }, () => otherwise);
  if (!isList(value)) return Array.from({ length: jurors }, () => checkCount(where, value, 0));
  if (value.length !== jurors)
    throw new Malformed(
      where,
      `${jurors} nombres, un par membre`,
      `${jurors} من الأعداد، واحد لكل عضو`,
      `${jurors} numbers, one per juror`,
    );
  return value.map((one, j) => checkCount(`${where}[${j}]`, one, 0));
};

const marks = (where: string, pairs: unknown, jurors: number, applications: number): Uint8Array => {
  const marked = new Uint8Array(jurors * applications);
  if (pairs === undefined || pairs === null) return marked;
  if (!isList(pairs))
    throw new Malformed(
      where,
      'une liste de couples [membre, dossier]',
      'لائحة أزواج [عضو، ملف]',
      'a list of [juror, application] pairs',
    );
  pairs.forEach((pair, n) => {
    if (!isList(pair) || pair.length !== 2 || !isIndex(pair[0], jurors) || !isIndex(pair[1], applications))
      throw new Malformed(
        `${where}[${n}]`,
        `[membre de 0 à ${jurors - 1}, dossier de 0 à ${applications - 1}]`,
        `[عضو من 0 إلى ${jurors - 1}، ملف من 0 إلى ${applications - 1}]`,
        `[juror from 0 to ${jurors - 1}, application from 0 to ${applications - 1}]`,
      );
    marked[pair[0] * applications + pair[1]] = 1;
  });
  return marked;
};

const listOf = (value: unknown): (string | number)[] =>
  value === null || value === undefined ? [] : isList(value) ? (value as (string | number)[]) : [value as string];

const traits = (where: string, value: unknown, length: number): (string | number)[][] => {
  if (!isList(value) || value.length !== length)
    throw new Malformed(where, `une liste de ${length}`, `لائحة من ${length}`, `a list of ${length}`);
  return value.map(listOf);
};

/** For each juror × application, 1 where `fits(known, asked)`. */
const compare = (
  where: string,
  both: { jurors: readonly OneOrMany[]; applications: readonly OneOrMany[] } | undefined | null,
  jurors: number,
  applications: number,
  fits: (known: Set<string | number>, asked: (string | number)[]) => boolean,
  otherwise: 0 | 1,
): Uint8Array => {
  const table = new Uint8Array(jurors * applications).fill(otherwise);
  if (!both) return table;
  const asked = traits(`${where}.applications`, both.applications, applications);
  traits(`${where}.jurors`, both.jurors, jurors).forEach((own, j) => {
    const known = new Set(own);
    asked.forEach((one, i) => (table[j * applications + i] = fits(known, one) ? 1 : 0));
  });
  return table;
};

const checkAnchors = (value: unknown, applications: number): number | number[] => {
  if (value === undefined || value === null) return 0;
  if (!isList(value)) {
    const count = checkCount('anchors', value, 0);
    if (count <= applications) return count;
    throw new Malformed(
      'anchors',
      `au plus ${applications}, le nombre de dossiers`,
      `${applications} على الأكثر، وهو عدد الملفات`,
      `at most ${applications}, the number of applications`,
    );
  }
  const wrong = value.findIndex((one) => !isIndex(one, applications));
  if (wrong >= 0)
    throw new Malformed(
      `anchors[${wrong}]`,
      `un dossier de 0 à ${applications - 1}`,
      `ملف من 0 إلى ${applications - 1}`,
      `an application from 0 to ${applications - 1}`,
    );
  return [...new Set(value as number[])].sort((a, b) => a - b);
};

const checkInstitutions = (value: unknown, jurors: number): Int32Array => {
  const numbers = new Int32Array(jurors).fill(-1);
  if (value === undefined || value === null) return numbers;
  if (!isList(value) || value.length !== jurors)
    throw new Malformed(
      'institutions',
      `${jurors} institutions, une par membre (null : aucune)`,
      `${jurors} من المؤسسات، واحدة لكل عضو (null: بلا مؤسسة)`,
      `${jurors} institutions, one per juror (null: none)`,
    );
  const known = new Map<unknown, number>();
  value.forEach((one, j) => {
    if (one === null || one === '') return;
    if (!known.has(one)) known.set(one, known.size);
    numbers[j] = known.get(one)!;
  });
  return numbers;
};

const settled = (problem: AssignmentProblem): Settled => {
  const fit = checkFit(problem.fit);
  const [jurors, applications] = [fit.length, fit[0]!.length];
  const { objective = 'fair', seconds = DEFAULT_SECONDS } = problem;
  if (objective !== 'fair' && objective !== 'total')
    throw new Malformed('objective', '« fair » ou « total »', '«fair» أو «total»', '"fair" or "total"');
  if (typeof seconds !== 'number' || !(seconds > 0))
    throw new Malformed(
      'seconds',
      'un nombre de secondes positif',
      'عدد موجب من الثواني',
      'a positive number of seconds',
    );
  return {
    jurors,
    applications,
    readers: checkCount('readers', problem.readers, 1),
    fit,
    min: perJuror('load.min', problem.load?.min, jurors, 0),
    max: perJuror('load.max', problem.load?.max, jurors, applications),
    conflict: marks('conflicts', problem.conflicts, jurors, applications),
    unreadable: compare(
      'languages',
      problem.languages,
      jurors,
      applications,
      (known, asked) => !asked.every((one) => known.has(one)),
      0,
    ),
    knows: compare(
      'sectors',
      problem.sectors,
      jurors,
      applications,
      (known, asked) => asked.length === 0 || asked.some((one) => known.has(one)),
      1,
    ),
    kept: marks('keep', problem.keep, jurors, applications),
    previous: problem.previous ? marks('previous', problem.previous, jurors, applications) : null,
    institution: checkInstitutions(problem.institutions, jurors),
    anchors: checkAnchors(problem.anchors, applications),
    repair: problem.anchors !== 0,
    objective,
    seed: problem.seed ?? 0,
    seconds,
    names: problem.names ?? {},
  };
};

/** The problem in flat arrays, or what is wrong with its form, with the field's path. */
export const settle = (problem: unknown): Settled | Refusal => {
  try {
    if (typeof problem !== 'object' || problem === null || isList(problem))
      throw new Malformed('', 'un objet JSON', 'كائن JSON', 'a JSON object');
    return settled(problem as AssignmentProblem);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    const { where, wanted } = error;
    return refusal(
      'jury.malformed',
      { field: where },
      {
        fr: `Le champ « ${where} » n’est pas lisible. Il faut : ${wanted.fr}.`,
        ar: `تتعذر قراءة الحقل «${where}». المطلوب: ${wanted.ar}.`,
        en: `The field "${where}" cannot be read. It must be: ${wanted.en}.`,
      },
    );
  }
};
