/** A text in up to three languages; the field client has no other import, so it is written out here. */
export interface Text {
  fr?: string;
  ar?: string;
  en?: string;
}

export type QuestionKind =
  | 'text'
  | 'long_text'
  | 'number'
  | 'money'
  | 'date'
  | 'choice'
  | 'choices'
  | 'yes_no'
  | 'phone'
  | 'file';

export interface Choice {
  value: string;
  label: Text;
}

/** True or false on what has been answered so far; an unanswered question makes every comparison false. */
export type Condition =
  | { question: string; is: string | number | boolean }
  | { question: string; isNot: string | number | boolean }
  | { question: string; atLeast: number }
  | { question: string; atMost: number }
  | { question: string; answered: boolean }
  | { all: Condition[] }
  | { any: Condition[] };

export interface Question {
  /** Unique within its section; letters, digits and underscores. */
  id: string;
  kind: QuestionKind;
  label: Text;
  hint?: Text;
  required?: boolean;
  when?: Condition;
  choices?: Choice[];
  /** Of a number or an amount. */
  minimum?: number;
  maximum?: number;
  /** Of a text, in characters. */
  longest?: number;
  /** Of a file. */
  accepts?: 'images' | 'documents';
}

export interface Section {
  id: string;
  title: Text;
  hint?: Text;
  when?: Condition;
  /** The section is answered once per thing: per product, per partner. */
  repeat?: { atLeast: number; atMost: number; item: Text };
  questions: Question[];
}

/** What a call asks. Answers keep the version of the form they were given under. */
export interface Form {
  title: Text;
  sections: Section[];
}

export type Answer = string | number | boolean | string[] | null;
/** Answers of one passage through a section, by question. */
export type SectionAnswers = Record<string, Answer>;
/** By section; a repeated section has a list. */
export type Answers = Record<string, SectionAnswers | SectionAnswers[]>;
