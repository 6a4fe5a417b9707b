/** A text in up to four languages; `zgh` is Tamazight in Tifinagh. A phone has no other import, so it is written out here. */
export interface Text {
  fr?: string;
  ar?: string;
  en?: string;
  zgh?: string;
}

/** 0 absent · 1 said, not written · 2 written, or done once · 3 applied regularly · 4 applied, reviewed, improved. */
export type Level = 0 | 1 | 2 | 3 | 4;

export const levels: readonly Level[] = [0, 1, 2, 3, 4];
export const highest = 4;

/** What a cooperative can do about an item: it leads to a training module or to a coaching visit. */
export interface Action {
  code: string;
  say: Text;
  /** Code of a module of the instrument's catalogue; without it, a coaching visit. */
  training?: string;
}

export interface Item {
  code: string;
  prompt: Text;
  hint?: Text;
  /** What each level looks like, from 0 to 4. */
  levels: Text[];
  /** Within its dimension. */
  weight: number;
  /** Shown apart and never averaged. */
  knockOut?: boolean;
  actions: Action[];
}

export interface Dimension {
  code: string;
  title: Text;
  /** Within the whole. */
  weight: number;
  items: Item[];
}

export interface Training {
  code: string;
  title: Text;
  /** Who publishes it, where it is not the programme's own. */
  source?: string;
}

/** What a figure drawn from this instrument stands for elsewhere. Nothing is ever invented: `close` says so. */
export interface Mapping {
  catalogue: 'IRIS+' | 'SDG';
  code: string;
  match: 'exact' | 'close' | 'contributes';
  about: Text;
}

/** A scored questionnaire. Answers keep the version they were given under. */
export interface Instrument {
  title: Text;
  /** Where it comes from, and what must be done before it is relied upon. */
  about: Text;
  dimensions: Dimension[];
  trainings: Training[];
  mappings: Mapping[];
  /** Share of a dimension's weight that must be answered before it is scored, 0 to 1. */
  leastShare: number;
  /** How many dimensions must be scored before there is a global score. */
  leastDimensions: number;
}

export const itemsOf = (instrument: Instrument): Item[] => instrument.dimensions.flatMap(({ items }) => items);

export const itemOf = (instrument: Instrument, code: string): Item | undefined =>
  itemsOf(instrument).find((item) => item.code === code);
