/** Values put into a refusal's sentence; never personal data of a third person. */
export type SaidValues = Record<string, string | number | Date>;

/** One thing wrong with what was typed: `field` is its path in the form (`members.0.name`), `code` a key of the words. */
export interface Problem {
  field: string;
  code: string;
  values?: SaidValues;
}

/** 422: what was typed cannot be read. Each problem names its field. */
export class Invalid extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map((problem) => `${problem.field}: ${problem.code}`).join('; '));
    this.problems = problems;
  }
}

/** 401: nobody is signed in and this needs somebody. */
export class Anonymous extends Error {}

/** 404: absent, or no right to it; the two look alike from outside. */
export class Hidden extends Error {}

/** 409: a rule says no. `code` is `room.reason`, said in three languages by the room's words under `refusal.reason`. */
export class Refusal extends Error {
  readonly code: string;
  readonly values: SaidValues;

  constructor(code: string, values: SaidValues = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

export const refuse = (code: string, values: SaidValues = {}): never => {
  throw new Refusal(code, values);
};

export const hide = (): never => {
  throw new Hidden('hidden');
};

export const invalid = (field: string, code: string, values?: SaidValues): never => {
  throw new Invalid([values ? { field, code, values } : { field, code }]);
};
