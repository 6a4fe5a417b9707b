/**
 * A reader of the part of MessageFormat 2 that the field's texts use: `{$name}`, `{$n :number}`, `{$at :date}` and one
 * counted `.match`. The whole standard weighs more than the rest of the client; the house test reads these texts with it.
 */
export type Value = string | number | Date;
export type Values = Readonly<Record<string, Value>>;

export interface Saying {
  number: (value: number) => string;
  date: (value: string | Date) => string;
  /** The CLDR category of a count: `one`, `few` … */
  category: (value: number) => string;
}

const isolated = (text: string): string => `\u2068${text}\u2069`;

const filled = (text: string, values: Values, saying: Saying): string =>
  text.replace(/\{\$(\w+)(?:\s+:(\w+))?\}/g, (_, name: string, kind: string | undefined) => {
    const value = values[name];
    if (value === undefined) return '';
    if (kind === 'date' || value instanceof Date) return isolated(saying.date(value as string | Date));
    return typeof value === 'number' ? saying.number(value) : isolated(value);
  });

/** `one {{…}} * {{…}}` as pairs of a key and its text. */
const variantsOf = (source: string): [string, string][] =>
  [...source.matchAll(/(\S+)\s+\{\{([\s\S]*?)\}\}(?!\})/g)].map(([, key, text]) => [key!, text!]);

/** @returns the text in words, with every inserted value isolated from the direction around it. */
export const read = (source: string, values: Values, saying: Saying): string => {
  const counted = /^\s*\.input\s+\{\$(\w+)\s+:\w+\}\s*\.match\s+\$\w+\s+([\s\S]*)$/.exec(source);
  if (!counted) return filled(source, values, saying);
  const count = Number(values[counted[1]!]);
  const variants = new Map(variantsOf(counted[2]!));
  const text = variants.get(String(count)) ?? variants.get(saying.category(count)) ?? variants.get('*') ?? '';
  return filled(text, values, saying);
};
