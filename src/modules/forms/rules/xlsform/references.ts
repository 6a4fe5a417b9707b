import { questionName } from '../expression/lex.ts';

const reference = new RegExp(String.raw`\$\{\s*(${questionName})\s*\}`, 'g');
const marks = String.raw`[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\s]*`;

/**
 * How a reference comes out when it is typed within a text from right to left: `{name}$`, `$}name{`, `}name{$`, or with
 * marks of direction inside of it, so that `${name}` is seen and another thing is written.
 */
const turned = new RegExp(
  [
    String.raw`\{[^{}]*\}${marks}\$`,
    String.raw`\$${marks}\}[^{}]*\{`,
    String.raw`\}[^{}]*\{${marks}\$`,
    String.raw`\$${marks}\{[^{}]*\}`,
    String.raw`\$${marks}\{[^}]*$`,
  ].join('|'),
);

/** The names that a text shows, `Bonjour ${nom}`, in their order. */
export const namesInText = (text: string): string[] => [...text.matchAll(reference)].map(([, name]) => name as string);

/** The piece of a text that was meant as a reference and is none, or null. */
export const turnedReference = (text: string): string | null => {
  // A well written reference leaves a letter, so that `${a}${b}` is not taken for `{a}$`.
  const rest = text.replace(reference, 'x');
  return turned.exec(rest)?.[0] ?? null;
};

/** A text with each reference replaced. */
export const withReferences = (text: string, put: (name: string) => string): string =>
  text.replace(reference, (_whole, name: string) => put(name));
