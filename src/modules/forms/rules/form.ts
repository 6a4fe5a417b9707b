/** A text in up to four languages, `zgh` being Tamazight in Tifinagh; the field client has no other import, so it is written out here. */
export interface Text {
  fr?: string;
  ar?: string;
  en?: string;
  zgh?: string;
}

export type TextLang = keyof Text;

/** What is heard or seen with a text: the name of a file of the form, by language. */
export interface Media {
  audio?: Text;
  image?: Text;
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
  | 'file'
  | 'integer'
  | 'time'
  | 'datetime'
  | 'geopoint'
  /** Read, and not answered. */
  | 'note'
  /** Ticked to say that it was understood. */
  | 'acknowledge'
  /** Worked out from other answers; never shown. */
  | 'calculate'
  /** Noted by the device itself; never shown. */
  | 'stamp';

export interface Choice {
  value: string;
  label: Text;
  /** What a choice filter asks about: the province's region. */
  columns?: Record<string, string>;
  media?: Media;
}

/** True or false on what has been answered so far; an unanswered question makes every comparison false. */
export type Condition =
  | { question: string; is: string | number | boolean }
  | { question: string; isNot: string | number | boolean }
  | { question: string; atLeast: number }
  | { question: string; atMost: number }
  | { question: string; answered: boolean }
  /** Written out, as in `${members} > 5 and selected(${crops}, 'argan')`: see rules/expression. */
  | { expression: string }
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
  accepts?: 'images' | 'documents' | 'sounds';
  /** What an answer must satisfy, as an expression in which `.` is the answer, and what is said when it does not. */
  constraint?: { expression: string; say?: Text };
  /** What is said when it is required and was left empty. */
  requiredSay?: Text;
  /** Of kind `calculate`: an expression. */
  calculation?: string;
  /** Of a choice: which choices are offered, as an expression in which a bare name is a column of the choice. */
  choiceFilter?: string;
  /** The answer it begins with. */
  initially?: string;
  /** Of kind `stamp`. */
  stamp?: 'start' | 'end' | 'today' | 'deviceid';
  /** A wish on how Collect draws it, of those in rules/xlsform/appearances.ts. */
  appearance?: string;
  media?: Media;
  /** The group of its section in which it stands. */
  group?: string;
}

/** Questions of a section that stand together, with one condition. */
export interface Group {
  id: string;
  title: Text;
  when?: Condition;
  /** The group around this one. */
  group?: string;
  appearance?: string;
}

export interface Section {
  id: string;
  title: Text;
  hint?: Text;
  when?: Condition;
  /** The section is answered once per thing: per product, per partner; `count` names the question that says how often. */
  repeat?: { atLeast: number; atMost: number; item: Text; count?: string };
  groups?: Group[];
  questions: Question[];
  /** Its questions stood outside of any group where the form was written. */
  loose?: boolean;
  appearance?: string;
}

/** What a call asks. Answers keep the version of the form they were given under. */
export interface Form {
  title: Text;
  sections: Section[];
  /** What a form read from an XLSForm was called there. */
  origin?: { id?: string; version?: string; instanceName?: string; lang?: TextLang };
}

export type Answer = string | number | boolean | string[] | null;
/** Answers of one passage through a section, by question. */
export type SectionAnswers = Record<string, Answer>;
/** By section; a repeated section has a list. */
export type Answers = Record<string, SectionAnswers | SectionAnswers[]>;
