import { Refused } from '../../platform/cli.ts';
import { JuryRefused } from './rules/refusal.ts';

/** The JSON of a verb's input, or a refusal that says it is none. */
export const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused('jury.not_json', {
      fr: `L’entrée n’est pas du JSON : ${(error as Error).message}.`,
      ar: `المدخل ليس بصيغة JSON: ${(error as Error).message}.`,
      en: `The input is not JSON: ${(error as Error).message}.`,
    });
  }
};

/** What the room refuses, said as the command line says it. */
export const orRefused = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof JuryRefused ? new Refused(error.code, error.say, error.at) : error;
  }
};
