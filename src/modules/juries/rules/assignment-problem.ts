/** [juror, application], both counted from 0 in the order of the input. */
export type Pair = [juror: number, application: number];
export type OneOrMany = string | number | readonly (string | number)[] | null;

/** The question of METHODS §1, as `jury assign` reads it. */
export interface AssignmentProblem {
  /** Fit of each juror (row) to each application (column), 0 to 1. */
  fit: readonly (readonly number[])[];
  /** How many jurors read each application. An anchor file is read by every juror who may. */
  readers: number;
  /** Files a juror reads, anchor files included: one number for all, or one per juror. */
  load?: { min?: number | readonly number[]; max?: number | readonly number[] };
  conflicts?: readonly Pair[];
  /** The institution of each juror, null for none: at most one juror of an institution on an ordinary application. */
  institutions?: readonly (string | number | null)[];
  /** At least one reader knows (one of) the sector(s) of the application; null asks for nothing. */
  sectors?: { jurors: readonly OneOrMany[]; applications: readonly OneOrMany[] };
  /** Every reader reads every language of the application. */
  languages?: { jurors: readonly OneOrMany[]; applications: readonly OneOrMany[] };
  /**
   * Anchor files: how many to choose, or which. Absent: none, unless the design would fall apart; 0: none at all.
   */
  anchors?: number | readonly number[];
  /** Finished reviews, kept whatever else changes. */
  keep?: readonly Pair[];
  /** The assignment before a recusal: as many of its pairs as possible are kept, before fit is looked at. */
  previous?: readonly Pair[];
  objective?: 'fair' | 'total';
  seed?: number | string;
  /** Seconds after which the best assignment found is returned with its gap. */
  seconds?: number;
  /** What refusals call them; the index otherwise. */
  names?: { jurors?: readonly string[]; applications?: readonly string[] };
}

/** Jurors and applications that scores tie together. */
export interface Group {
  jurors: number[];
  applications: number[];
}

export interface Assignment {
  /** Sorted by juror, then application. */
  pairs: Pair[];
  /** Sum of fit over the pairs. */
  total: number;
  /** Fit of the worst-served application: the sum over its readers. */
  floor: number;
  /** No assignment with this floor has a larger total than this. */
  bound: number;
  /** 0 when proved optimal; else the larger of the relative gaps of floor and total. */
  gap: number;
  connected: boolean;
  groups: Group[];
  anchors: number[];
  seconds: number;
}

/** The problem with every option settled, in flat arrays: what the rules and the solver read. */
export interface Settled {
  jurors: number;
  applications: number;
  readers: number;
  fit: readonly (readonly number[])[];
  min: number[];
  max: number[];
  /** By juror × applications + application. */
  conflict: Uint8Array;
  unreadable: Uint8Array;
  knows: Uint8Array;
  kept: Uint8Array;
  previous: Uint8Array | null;
  /** Number of the institution, -1 for none. */
  institution: Int32Array;
  anchors: number | readonly number[];
  repair: boolean;
  objective: 'fair' | 'total';
  seed: number | string;
  seconds: number;
  names: { jurors?: readonly string[]; applications?: readonly string[] };
}

export const cell = (settled: Settled, juror: number, application: number): number =>
  juror * settled.applications + application;

export const mayRead = (settled: Settled, juror: number, application: number): boolean => {
  const at = cell(settled, juror, application);
  return settled.conflict[at] === 0 && settled.unreadable[at] === 0;
};

export const whoMayRead = (settled: Settled, application: number): number[] => {
  const able: number[] = [];
  for (let juror = 0; juror < settled.jurors; juror++) if (mayRead(settled, juror, application)) able.push(juror);
  return able;
};

export const nameOfJuror = (settled: Settled, juror: number): string => settled.names.jurors?.[juror] ?? `${juror}`;
export const nameOfApplication = (settled: Settled, application: number): string =>
  settled.names.applications?.[application] ?? `${application}`;
