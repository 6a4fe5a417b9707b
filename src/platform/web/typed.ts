import type { FormError } from '../page/index.ts';
import { Invalid } from '../refusals.ts';
import { langs } from '../words/lang.ts';
import type { Lang } from '../words/lang.ts';
import { numberFrom } from '../words/number-typed.ts';
import type { ComeBack } from './attempt.ts';
import type { FormValues } from './form.ts';
import { problemSentence, refusalSentence } from './sentences.ts';

/** What was typed at a path such as `title.fr`; empty when nothing was. */
export const textAt = (form: FormValues, path: string): string => {
  const value = path
    .split('.')
    .reduce<unknown>(
      (from, key) => (typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[key] : ''),
      form,
    );
  return typeof value === 'string' ? value : '';
};

/** All that was ticked or chosen under one name. */
export const textsAt = (form: FormValues, name: string): string[] => {
  const value = form[name];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
};

/** A text typed in three languages under `name.fr`, `name.ar`, `name.en`; those left empty are left out. */
export const saidAt = (form: FormValues, name: string): Partial<Record<Lang, string>> =>
  Object.fromEntries(
    langs.map((lang) => [lang, textAt(form, `${name}.${lang}`).trim()] as const).filter(([, text]) => text !== ''),
  );

/**
 * A number as people write it, or null when nothing was typed.
 * @throws Invalid at `path`.
 */
export const numberAt = (form: FormValues, path: string): number | null => {
  const text = textAt(form, path).trim();
  if (text === '') return null;
  const value = numberFrom(text);
  if (Number.isNaN(value)) throw new Invalid([{ field: path, code: 'invalid.number' }]);
  return value;
};

/** What a form says of itself when it comes back: each field's sentence, or the one of the whole. */
export const errorsOf = (lang: Lang, why: ComeBack | null): FormError[] => {
  if (why === null) return [];
  if (why.refusal) return [{ message: refusalSentence(lang, why.refusal) }];
  return why.problems.map((problem) => ({ name: problem.field, message: problemSentence(lang, problem) }));
};

export const errorAt = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find((error) => error.name === name)?.message;

/** A field's name, what was typed in it, and what is wrong with it. */
export const fieldOf =
  ({ typed, errors }: { typed: FormValues; errors: readonly FormError[] }) =>
  (name: string) => ({ name, value: textAt(typed, name), error: errorAt(errors, name) });
