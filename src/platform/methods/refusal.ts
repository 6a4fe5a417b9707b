import type { Said } from '../cli.ts';

/** What a method cannot read or do: a code of the method, the reason in words, and what it is about. */
export class MethodRefused extends Error {
  readonly code: string;
  readonly say: Said;
  readonly at: Record<string, unknown>;

  constructor(code: string, at: Record<string, unknown>, say: Said) {
    super(`${code}: ${say.en}`);
    this.code = code;
    this.say = say;
    this.at = at;
  }
}

/** A field that is not what it should be, by its path in the file. */
export const malformed = (field: string, fr: string, ar: string, en: string): MethodRefused =>
  new MethodRefused(
    'malformed',
    { field },
    {
      fr: `Le champ « ${field} » n’est pas lisible. Il faut : ${fr}.`,
      ar: `تتعذر قراءة الحقل «${field}». المطلوب: ${ar}.`,
      en: `The field "${field}" cannot be read. It must be: ${en}.`,
    },
  );

export const unknownName = (field: string, name: string): MethodRefused =>
  new MethodRefused(
    'unknown_name',
    { field, name },
    {
      fr: `« ${name} », au champ « ${field} », ne figure pas dans le fichier. Ajoutez-le ou corrigez son nom.`,
      ar: `«${name}» في الحقل «${field}» غير موجود في الملف. أضيفوه أو صححوا اسمه.`,
      en: `"${name}", in the field "${field}", is not in the file. Add it or correct its name.`,
    },
  );

export const twice = (field: string, name: string): MethodRefused =>
  new MethodRefused(
    'twice',
    { field, name },
    {
      fr: `« ${name} » figure deux fois au champ « ${field} ». Donnez un nom à chacun.`,
      ar: `«${name}» مكرر في الحقل «${field}». أعطوا كل واحد اسما خاصا به.`,
      en: `"${name}" stands twice in the field "${field}". Give each its own name.`,
    },
  );
