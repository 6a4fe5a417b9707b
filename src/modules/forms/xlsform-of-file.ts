import { Refused } from '../../platform/cli.ts';
import type { Said } from '../../platform/cli.ts';
import { SheetProblem } from '../../platform/sheets/sheet-problem.ts';
import type { Form } from './rules/form.ts';
import { readXlsForm } from './rules/xlsform/read-xlsform.ts';
import type { Sheet, XlsFault } from './rules/xlsform/sheets.ts';
import { words } from './words/index.ts';
import { sheetsIn } from './xlsform-file.ts';

type Key = Parameters<ReturnType<typeof words>>[0];

/** One fault in a language. */
export const sayFault = (lang: 'fr' | 'ar' | 'en', { code, values }: Pick<XlsFault, 'code' | 'values'>): string =>
  words(lang)(`xlsform.${code}` as Key, values);

const inThree = (fault: Pick<XlsFault, 'code' | 'values'>): Said => ({
  fr: sayFault('fr', fault),
  ar: sayFault('ar', fault),
  en: sayFault('en', fault),
});

const refusalOf = (fault: XlsFault) => {
  const { sheet, row, column, code } = fault;
  return { refused: `forms.${code}`, say: inThree(fault), at: { sheet, row, ...(column ? { column } : {}) } };
};

const sheetsOrRefused = async (bytes: Buffer, name: string): Promise<Sheet[]> => {
  try {
    return await sheetsIn(bytes, name);
  } catch (problem) {
    if (!(problem instanceof SheetProblem)) throw problem;
    throw new Refused(problem.code, inThree({ code: 'not_a_workbook', values: { name } }), { file: name });
  }
};

/**
 * The form in an XLSForm.
 * @throws Refused with the first fault, its sheet, row and column, and the others in `more`.
 */
export const formInWorkbook = async (bytes: Buffer, name: string): Promise<Form> => {
  const read = readXlsForm(await sheetsOrRefused(bytes, name), name.replace(/^.*[/\\]|\.xlsx$/gi, ''));
  if ('form' in read) return read.form;
  const [first, ...more] = read.faults.map(refusalOf);
  const { refused, say, at } = first as ReturnType<typeof refusalOf>;
  throw new Refused(refused, say, at, more);
};
