import type { Score } from './calibration.ts';
import { refusal, type Refusal, type Said } from './refusal.ts';

interface Line {
  fields: string[];
  /** Line of the file where it begins, from 1. */
  at: number;
}

/** Records of a CSV text (RFC 4180): quoted fields may hold commas, doubled quotes and line ends. */
const records = (text: string): Line[] | number => {
  const lines: Line[] = [];
  let [fields, field, quoted, at, begun] = [[] as string[], '', false, 1, 1];
  const endField = () => {
    fields.push(field);
    field = '';
  };
  const endLine = () => {
    endField();
    if (fields.length > 1 || fields[0]!.trim() !== '') lines.push({ fields, at: begun });
    fields = [];
    begun = at + 1;
  };
  const source = text.replace(/^\uFEFF/, '');
  for (let n = 0; n < source.length; n++) {
    const unit = source[n]!;
    if (quoted) {
      if (unit !== '"') field += unit;
      else if (source[n + 1] === '"') field += source[n++];
      else quoted = false;
    } else if (unit === '"' && field === '') quoted = true;
    else if (unit === ',') endField();
    else if (unit === '\n') endLine();
    else if (unit !== '\r') field += unit;
    if (unit === '\n') at++;
  }
  if (quoted) return begun;
  if (field !== '' || fields.length > 0) endLine();
  return lines;
};

const refuse = (line: number, fr: string, ar: string, en: string): Refusal => {
  const say: Said = { fr: `Ligne ${line} : ${fr}.`, ar: `السطر ${line}: ${ar}.`, en: `Line ${line}: ${en}.` };
  return refusal('jury.scores_unreadable', { line }, say);
};

const COLUMNS = ['application', 'juror', 'score'] as const;

/** Scores from CSV with the columns `application,juror,score` (any order, others ignored), or the first line that cannot be read. */
export const readScores = (text: string): Score[] | Refusal => {
  const lines = records(text);
  if (typeof lines === 'number')
    return refuse(lines, 'un guillemet n’est pas refermé', 'علامة تنصيص غير مغلقة', 'a quote is not closed');
  const header = (lines[0]?.fields ?? []).map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.find((name) => !header.includes(name));
  if (missing)
    return refuse(
      1,
      `la colonne « ${missing} » manque (attendu : ${COLUMNS.join(',')})`,
      `العمود «${missing}» غير موجود (المنتظر: ${COLUMNS.join(',')})`,
      `the column "${missing}" is missing (expected: ${COLUMNS.join(',')})`,
    );
  const [a, j, s] = COLUMNS.map((name) => header.indexOf(name)) as [number, number, number];
  const seen = new Map<string, number>();
  const scores: Score[] = [];
  for (const { fields, at } of lines.slice(1)) {
    if (fields.length !== header.length)
      return refuse(
        at,
        `${fields.length} champs au lieu de ${header.length}`,
        `عدد الخانات ${fields.length} بدل ${header.length}`,
        `${fields.length} fields instead of ${header.length}`,
      );
    const [application, juror, typed] = [fields[a]!.trim(), fields[j]!.trim(), fields[s]!.trim()];
    if (!application || !juror)
      return refuse(
        at,
        'le dossier ou le membre du jury manque',
        'الملف أو عضو اللجنة غير مذكور',
        'the application or the juror is missing',
      );
    if (typed && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed))
      return refuse(
        at,
        `« ${typed} » n’est pas un nombre (point décimal)`,
        `«${typed}» ليس عددا (الفاصلة العشرية نقطة)`,
        `"${typed}" is not a number (decimal point)`,
      );
    const key = JSON.stringify([application, juror]);
    const before = seen.get(key);
    if (before !== undefined)
      return refuse(
        at,
        `${juror} a déjà noté ${application} à la ligne ${before}`,
        `سبق للعضو ${juror} تنقيط ${application} في السطر ${before}`,
        `${juror} has already scored ${application} on line ${before}`,
      );
    seen.set(key, at);
    scores.push({ application, juror, score: typed === '' ? null : Number(typed) });
  }
  return scores;
};
