import type { CalibratedApplication, Calibration, CalibrationOptions, Score } from './calibration-result.ts';
import { groupsOf } from './connectivity.ts';
import { drawsFrom } from '../../../platform/methods/draws.ts';
import { predict, type ScoreTable, type Variances } from './mixed-model.ts';
import { simulateCalibrated, simulateRaw, type RankSpread } from './rank-simulation.ts';
import { ranksOf } from './ranks.ts';
import type { Said } from './refusal.ts';
import { reml } from './reml.ts';

export type { CalibratedApplication, Calibration, CalibrationOptions, Score } from './calibration-result.ts';

interface Numbered {
  applications: string[];
  jurors: string[];
  table: ScoreTable;
  /** Place of each application in the table, -1 without scores. */
  placeOf: number[];
}

/** First seen, first numbered, except that readers of an application are put in order of juror id: results do not depend on the order of lines. */
const numbered = (scores: readonly Score[]): Numbered => {
  const applications = [...new Set(scores.map(({ application }) => application))];
  const jurors = [...new Set(scores.map(({ juror }) => juror))];
  const sortedApplications = [...applications].sort();
  const sortedJurors = [...jurors].sort();
  const [applicationAt, jurorAt] = [new Map(sortedApplications.map((id, at) => [id, at])), new Map<string, number>()];
  for (const juror of sortedJurors)
    if (scores.some((one) => one.juror === juror && one.score !== null)) jurorAt.set(juror, jurorAt.size);
  const rows = sortedApplications.map((): [number, number][] => []);
  for (const { application, juror, score } of scores)
    if (score !== null) rows[applicationAt.get(application)!]!.push([jurorAt.get(juror)!, score]);
  const byApplication: ScoreTable['byApplication'] = [];
  const place = rows.map((row) => {
    if (row.length === 0) return -1;
    row.sort((a, b) => a[0] - b[0]);
    return byApplication.push({ jurors: row.map(([j]) => j), scores: row.map(([, score]) => score) }) - 1;
  });
  const named = [...jurorAt.keys()];
  return {
    applications,
    jurors: named,
    table: { jurors: named.length, byApplication },
    placeOf: applications.map((id) => place[applicationAt.get(id)!]!),
  };
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

const UNCHANGED: Said = {
  fr: 'Aucune différence de sévérité n’est décelée entre les membres du jury : les moyennes brutes ne sont pas modifiées.',
  ar: 'لم يتبين أي اختلاف في التشدد بين أعضاء اللجنة: تبقى المعدلات الخام دون تغيير.',
  en: 'No difference of severity is found between jurors: the plain means are left unchanged.',
};

const apartSaid = (groups: Calibration['groups']): Said => {
  const list = groups.map(({ jurors }) => jurors.join(', ')).join(' | ');
  return {
    fr: `Le plan de lecture est en ${groups.length} groupes sans lecteur commun (${list}) : leurs notes ne sont pas comparables et aucun rang calibré n’est donné. Faites lire un même dossier étalon à chaque groupe.`,
    ar: `توزيع القراءات منقسم إلى مجموعات بلا قارئ مشترك، عددها ${groups.length} (${list}): لا يمكن مقارنة نقطها ولا يُعطى أي ترتيب معاير. يرجى إسناد ملف مرجعي واحد إلى كل المجموعات.`,
    en: `The reading plan falls into ${groups.length} groups without a common reader (${list}): their scores cannot be compared and no calibrated rank is given. Have every group read a same anchor file.`,
  };
};

interface Estimate {
  mean: number;
  variances: Variances;
  calibrated: number[];
  se: number[];
  spread: RankSpread;
  jurors: { severity: number; se: number }[];
}

/** Severity found: Henderson's predictions at the restricted-likelihood variances. Null when there is none to remove. */
const removed = (
  table: ScoreTable,
  variances: Variances,
  seed: number | string,
  places: number | null,
): Estimate | null => {
  const at = variances.juror > 0 ? predict(table, variances) : null;
  if (!at) return null;
  return {
    mean: at.mean,
    variances,
    calibrated: Array.from(at.application, (effect) => at.mean + effect),
    se: Array.from(at.applicationVariance, (variance) => Math.sqrt(variance)),
    spread: simulateCalibrated(table, variances, at, drawsFrom(seed), places),
    jurors: Array.from(at.juror, (severity, j) => ({
      severity,
      se: Math.sqrt(at.jurorVariance[(j + 1) * at.size + j + 1]!),
    })),
  };
};

/** No severity: the raw means stand, each with the error that its own readers leave. */
const untouched = (
  table: ScoreTable,
  variances: Variances,
  raw: number[],
  seed: number | string,
  places: number | null,
): Estimate => {
  const se = table.byApplication.map(({ scores }) => Math.sqrt(variances.error / scores.length));
  const mean = variances.error > 0 ? (predict(table, variances)?.mean ?? meanOf(raw)) : meanOf(raw);
  return {
    mean,
    variances,
    calibrated: raw,
    se,
    spread: simulateRaw(raw, se, drawsFrom(seed), places),
    jurors: Array.from({ length: table.jurors }, () => ({ severity: 0, se: 0 })),
  };
};

/**
 * Removes juror severity from scores: y_ij = μ + f_i + b_j + e_ij with random applications and jurors, variances by
 * restricted maximum likelihood (reml.ts), effects by Henderson's equations (mixed-model.ts), ranks by seeded
 * simulation (rank-simulation.ts). Scores in points of any scale. When σ_b² is estimated at 0 nothing is changed; when
 * the design is not connected no calibrated figure is given and the groups are named.
 */
export const calibrate = (
  scores: readonly Score[],
  { places = null, seed = 0 }: CalibrationOptions = {},
): Calibration => {
  const { applications, jurors, table, placeOf } = numbered(scores);
  const raw = table.byApplication.map((one) => meanOf(one.scores));
  const idAt = new Map(placeOf.map((place, at) => [place, applications[at]!]));
  const pairs = table.byApplication.flatMap((one, i) => one.jurors.map((j): [number, number] => [j, i]));
  const groups = groupsOf(pairs).map((group) => ({
    jurors: group.jurors.map((j) => jurors[j]!),
    applications: group.applications.map((i) => idAt.get(i)!),
  }));
  const connected = groups.length <= 1;
  const variances = connected && raw.length > 0 ? reml(table) : null;
  const estimate =
    variances && (removed(table, variances, seed, places) ?? untouched(table, variances, raw, seed, places));
  const scale = 1e-9 * Math.max(1, ...raw.map(Math.abs));
  const ranks = { raw: ranksOf(raw, scale), calibrated: estimate && ranksOf(estimate.calibrated, scale) };
  const unchanged = variances !== null && variances.juror === 0;
  const whole = variances && variances.application + variances.juror + variances.error;
  return {
    mean: estimate?.mean ?? null,
    variances,
    icc: variances && whole ? variances.application / whole : null,
    connected,
    groups,
    jurors: jurors.map((id, j) => ({
      id,
      severity: estimate?.jurors[j]!.severity ?? null,
      se: estimate?.jurors[j]!.se ?? null,
    })),
    applications: applications.map((id, at): CalibratedApplication => {
      const place = placeOf[at]!;
      return {
        id,
        readers: table.byApplication[place]?.scores.length ?? 0,
        raw: raw[place] ?? null,
        calibrated: estimate?.calibrated[place] ?? null,
        se: estimate?.se[place] ?? null,
        rank_raw: ranks.raw[place] ?? null,
        rank: ranks.calibrated?.[place] ?? null,
        rank_low: estimate?.spread.low[place] ?? null,
        rank_high: estimate?.spread.high[place] ?? null,
        win_probability: estimate?.spread.winning?.[place] ?? null,
      };
    }),
    unchanged,
    note: unchanged ? UNCHANGED : connected ? null : apartSaid(groups),
  };
};
