import { idInAddress } from '../../platform/web/id-in-address.ts';
import { errorsOf } from '../../platform/web/typed.ts';
import { Hono } from 'hono';
import { Part } from '../../platform/page/index.ts';
import type { FormError } from '../../platform/page/index.ts';
import { Readable } from 'node:stream';
import { Invalid } from '../../platform/refusals.ts';
import { writeSheet } from '../../platform/sheets/write.ts';
import type { SheetCell } from '../../platform/sheets/read.ts';
import { attempt } from '../../platform/web/attempt.ts';
import type { ComeBack } from '../../platform/web/attempt.ts';
import { audience } from '../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import { goOn } from '../../platform/web/flash.ts';
import { formOf } from '../../platform/web/form.ts';
import { agreeMapping } from './commands/agree-mapping.ts';
import { startImport } from './commands/start-import.ts';
import { beginWriting, cancelImport, resumeImport, undoImport } from './commands/steer-import.ts';
import { importSeen, imports, problemsAfter } from './queries/imports.ts';
import { ImportListPage } from './views/import-list.tsx';
import { ImportMappingPage } from './views/import-mapping.tsx';
import { ImportPage, ImportProgress, sayProblem } from './views/import-page.tsx';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();
const staff = audience(['programme_officer']);
const said = (c: WebContext) => words(c.var.page.lang);

/** A file that is no list says what it is and what to do, in the words of lists. */
const listErrors = (c: WebContext, why: ComeBack): FormError[] => {
  const { lang } = c.var.page;
  return why.problems.flatMap((problem) => {
    const code = /^registry\.list_(.+)$/.exec(problem.code)?.[1];
    if (code === undefined) return errorsOf(lang, { ...why, problems: [problem] });
    return [{ name: problem.field, message: words(lang)(`import.file.${code as 'pdf'}`, problem.values ?? {}) }];
  });
};

const drawList = async (c: WebContext, why: ComeBack | null = null) => {
  const found = await imports(c.var.caller, {});
  const errors = why === null ? [] : listErrors(c, why);
  return c.html(<ImportListPage page={c.var.page} found={found} errors={errors} />, why?.status ?? 200);
};

web.get('/office/imports', staff, (c) => drawList(c));

web.post('/office/imports', staff, async (c) => {
  const form = await formOf(c);
  const file = [form['file']]
    .flat()
    .findLast((one) => (one instanceof File ? one.name !== '' : typeof one === 'string' && one !== ''));
  const act = async () => {
    if (file === undefined) throw new Invalid([{ field: 'file', code: 'invalid.file_missing' }]);
    return startImport(c.var.caller, { file: file as File });
  };
  return attempt(c, act, {
    done: (facts) => goOn(c, `/office/imports/${facts[0]!.about}`, said(c)('intake.done_started')),
    again: (why) => drawList(c, why),
  });
});

const askedIn = (c: WebContext) => ({
  code: c.req.query('code') || null,
  page: Math.min(100_000, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1)),
});

const drawImport = async (c: WebContext, why: ComeBack | null = null) => {
  const asked = askedIn(c);
  const seen = await importSeen(c.var.caller, { id: idInAddress(c, 'import'), ...asked });
  const errors = errorsOf(c.var.page.lang, why);
  if (seen.import.state === 'mapping') return drawMapping(c);
  return c.html(<ImportPage page={c.var.page} seen={seen} asked={asked} errors={errors} />, why?.status ?? 200);
};

const drawMapping = async (c: WebContext, typed: Record<string, string> = {}, why: ComeBack | null = null) => {
  const seen = await importSeen(c.var.caller, { id: idInAddress(c, 'import') });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <ImportMappingPage page={c.var.page} seen={seen.import} typed={typed} errors={errors} />,
    why?.status ?? 200,
  );
};

web.get('/office/imports/:import', staff, (c) => drawImport(c));
web.get('/office/imports/:import/mapping', staff, (c) => drawMapping(c));

web.get('/office/imports/:import/progress', staff, async (c) => {
  const seen = await importSeen(c.var.caller, { id: idInAddress(c, 'import') });
  c.header('cache-control', 'no-store');
  return c.html(
    <Part context={c.var.page}>
      <ImportProgress page={c.var.page} seen={seen.import} />
    </Part>,
  );
});

web.post('/office/imports/:import/mapping', staff, async (c) => {
  const id = idInAddress(c, 'import');
  const { country, on_known, columns } = await formOf(c);
  const chosen = (Array.isArray(columns) ? columns : []).map((field) => (field === '' ? 'ignore' : field)) as string[];
  const typed = Object.fromEntries(chosen.map((field, at) => [`columns.${at}`, field]));
  const act = () => agreeMapping(c.var.caller, { id, country, on_known, columns: chosen } as never);
  return attempt(c, act, {
    done: () => goOn(c, `/office/imports/${id}`),
    again: (why) => drawMapping(c, { ...typed, country: String(country), on_known: String(on_known) }, why),
  });
});

const step = (verb: typeof beginWriting, sentence?: 'intake.done_stopped') => async (c: WebContext) => {
  const id = idInAddress(c, 'import');
  return attempt(c, () => verb(c.var.caller, { id }), {
    done: () => goOn(c, `/office/imports/${id}`, sentence && said(c)(sentence)),
    again: (why) => drawImport(c, why),
  });
};

web.post('/office/imports/:import/write', staff, step(beginWriting));
web.post('/office/imports/:import/cancel', staff, step(cancelImport, 'intake.done_stopped'));
web.post('/office/imports/:import/resume', staff, step(resumeImport));
web.post('/office/imports/:import/undo', staff, step(undoImport));

async function* problemRows(c: WebContext, id: string): AsyncGenerator<SheetCell[]> {
  const t = said(c);
  let after = { row: 0, at: -1 };
  for (;;) {
    const rows = await problemsAfter(c.var.caller, { id, after });
    for (const one of rows)
      yield [
        one.row,
        t(`import.field.${one.field as 'name'}`),
        t(`intake.severity_${one.severity}`),
        sayProblem(c.var.page, one),
      ];
    const last = rows.at(-1);
    if (!last) return;
    after = { row: last.row, at: last.at };
  }
}

web.get('/office/imports/:import/problems.csv', staff, async (c) => {
  const id = idInAddress(c, 'import');
  await importSeen(c.var.caller, { id });
  const t = said(c);
  const columns = (['row', 'column', 'severity', 'what'] as const).map((key) => ({ title: t(`intake.${key}`) }));
  const sheet = writeSheet({
    lang: c.var.page.lang,
    format: 'csv',
    name: 'problems',
    columns,
    rows: problemRows(c, id),
  });
  return c.body(Readable.toWeb(sheet) as ReadableStream, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="problems.csv"',
  });
});
