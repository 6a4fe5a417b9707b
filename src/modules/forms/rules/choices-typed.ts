import type { Choice, Text } from './form.ts';

const texts = (fr = '', ar = '', en = ''): Text => ({
  ...(fr ? { fr } : {}),
  ...(ar ? { ar } : {}),
  ...(en ? { en } : {}),
});

/**
 * Choices as staff type them, one a line: `value | français | عربية | English`; empty lines are skipped.
 * @returns the choices, or the number of the first line that is none (from 1).
 */
export const choicesFrom = (typed: string): Choice[] | { line: number } => {
  const choices: Choice[] = [];
  for (const [index, line] of typed.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [value = '', ...labels] = line.split('|').map((part) => part.trim());
    const label = texts(...labels);
    if (value === '' || value.length > 60 || labels.length > 3 || Object.keys(label).length === 0)
      return { line: index + 1 };
    choices.push({ value, label });
  }
  return choices;
};

/** The same choices as they would be typed. */
export const choicesTyped = (choices: readonly Choice[] = []): string =>
  choices.map(({ value, label }) => [value, label.fr ?? '', label.ar ?? '', label.en ?? ''].join(' | ')).join('\n');
