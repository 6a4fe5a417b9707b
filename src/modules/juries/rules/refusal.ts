/** A sentence in each language of the platform. */
export interface Said {
  fr: string;
  ar: string;
  en: string;
}

/** What the jury's methods cannot do: a code, the reason in words, and what it is about. Rules return it, doors throw it. */
export interface Refusal {
  code: string;
  say: Said;
  at: Record<string, unknown>;
}

export const refusal = (code: string, at: Record<string, unknown>, say: Said): Refusal => ({ code, say, at });

/** Thrown where an answer was asked for and there is none. */
export class JuryRefused extends Error {
  readonly code: string;
  readonly say: Said;
  readonly at: Record<string, unknown>;

  constructor({ code, say, at }: Refusal) {
    super(`${code}: ${say.en}`);
    this.code = code;
    this.say = say;
    this.at = at;
  }
}

export const isRefusal = (value: object): value is Refusal => 'code' in value && 'say' in value;
