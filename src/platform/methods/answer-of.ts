import { Refused } from '../cli.ts';
import { MethodRefused } from './refusal.ts';

/** The answer of a method over the JSON of a file; what it refuses is said as the command line says it, under the commands' `family`. */
export const answerOf = <T>(family: string, text: string, method: (input: unknown) => T): T => {
  try {
    return method(JSON.parse(text));
  } catch (error) {
    if (error instanceof MethodRefused) throw new Refused(`${family}.${error.code}`, error.say, error.at);
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refused(`${family}.not_json`, {
      fr: `L’entrée n’est pas du JSON : ${error.message}.`,
      ar: `المدخل ليس بصيغة JSON: ${error.message}.`,
      en: `The input is not JSON: ${error.message}.`,
    });
  }
};
