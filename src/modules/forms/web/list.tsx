import { Hono } from 'hono';
import * as v from 'valibot';
import { Invalid } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValue } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf } from '../../../platform/web/typed.ts';
import { startDraft } from '../commands/start-draft.ts';
import { DraftInput } from '../form-schema.ts';
import { formsInOffice, versionInOffice } from '../queries/in-office.ts';
import type { Form } from '../rules/form.ts';
import { prizeForm } from '../rules/shipped/prize-form.ts';
import { FormsPage } from '../views/forms-page.tsx';
import type { Lang } from '../../../platform/words/lang.ts';
import { SheetProblem } from '../../../platform/sheets/sheet-problem.ts';
import { readXlsForm } from '../rules/xlsform/read-xlsform.ts';
import { words } from '../words/index.ts';
import { sayFault } from '../xlsform-of-file.ts';
import { sheetsIn } from '../xlsform-file.ts';

const staff = audience(['programme_officer']);

export const listPages = new Hono<WebEnv>();

const listPage = async (c: WebContext, why: ComeBack | null = null) =>
  c.html(
    <FormsPage
      page={c.var.page}
      forms={await formsInOffice(c.var.caller, {})}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );

listPages.get('/office/forms', staff, (c) => listPage(c));

const start = (c: WebContext, definition: () => Promise<Form> | Form, form?: string) =>
  attempt(c, async () => startDraft(c.var.caller, { definition: await definition(), ...(form ? { form } : {}) }), {
    done: (facts) => goOn(c, `/office/forms/${facts[0]!.about}`, words(c.var.page.lang)('office.started')),
    again: (why) => listPage(c, why),
  });

listPages.post('/office/forms', staff, async (c) => {
  const { from } = await formOf(c);
  return start(c, () => (from === 'prize' ? prizeForm : { title: {}, sections: [] }));
});

const largest = 500_000;
const noForm = () => new Invalid([{ field: 'definition', code: 'forms.not_a_form' }]);

const mostFaults = 20;

/** An XLSForm is refused with every cell that stands in the way, up to twenty. */
const formInSheets = async (file: File, lang: Lang): Promise<Form> => {
  const name = file.name.replace(/\.xlsx$/i, '');
  const sheets = await sheetsIn(Buffer.from(await file.arrayBuffer()), file.name).catch((problem: unknown) => {
    throw problem instanceof SheetProblem ? noForm() : problem;
  });
  const read = readXlsForm(sheets, name);
  if ('form' in read) return read.form;
  throw new Invalid(
    read.faults.slice(0, mostFaults).map((fault) => ({
      field: 'definition',
      code: 'forms.xlsform_refused',
      values: { sheet: fault.sheet, cell: `${fault.column ?? ''}${fault.row}`, say: sayFault(lang, fault) },
    })),
  );
};

/** What a file holds. @throws Invalid at its field when it is no form. */
const formIn = async (file: FormValue | undefined, lang: Lang): Promise<Form> => {
  if (!(file instanceof File) || file.size === 0) throw noForm();
  if (/\.xlsx$/i.test(file.name)) return formInSheets(file, lang);
  if (file.size > largest) throw noForm();
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    throw noForm();
  }
  const read = v.safeParse(DraftInput, value);
  if (!read.success) throw noForm();
  return read.output as Form;
};

listPages.post('/office/forms/import', staff, async (c) => {
  const form = await formOf(c);
  return start(c, () => formIn(form['definition'], c.var.page.lang));
});

listPages.post('/office/forms/:version/next', staff, async (c) => {
  const { form, definition } = await versionInOffice(c.var.caller, { id: idInAddress(c, 'version') });
  return start(c, () => definition, form);
});
