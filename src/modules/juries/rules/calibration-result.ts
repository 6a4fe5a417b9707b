import type { Said } from './refusal.ts';

/** One line of the scores; `score` null: assigned and not read. */
export interface Score {
  application: string;
  juror: string;
  score: number | null;
}

export interface CalibratedApplication {
  id: string;
  readers: number;
  /** Plain mean of its scores; null without any. */
  raw: number | null;
  /** μ + predicted effect, and the standard error of that effect. */
  calibrated: number | null;
  se: number | null;
  /** Equal values share a rank. */
  rank_raw: number | null;
  rank: number | null;
  /** 95 % interval of the rank. */
  rank_low: number | null;
  rank_high: number | null;
  win_probability: number | null;
}

export interface Calibration {
  mean: number | null;
  variances: { application: number; juror: number; error: number } | null;
  /** Agreement: share of the variance of one score that lies between applications (ICC(A,1), McGraw & Wong 1996). */
  icc: number | null;
  connected: boolean;
  groups: { jurors: string[]; applications: string[] }[];
  /** b_j of the model: below 0 severe, above 0 lenient, in points of the scale. */
  jurors: { id: string; severity: number | null; se: number | null }[];
  applications: CalibratedApplication[];
  /** True when juror severity was estimated at 0 and the raw means stand. */
  unchanged: boolean;
  /** What the reader must know before the figures. */
  note: Said | null;
}

export interface CalibrationOptions {
  /** Laureates to be chosen, for `win_probability`. */
  places?: number | null;
  seed?: number | string;
}

/** Everything of a calibration that is computed; its sentence to the reader follows from it and is not journalled. */
export const figuresOf = ({ note: _said, ...figures }: Calibration): Omit<Calibration, 'note'> => figures;
