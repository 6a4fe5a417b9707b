import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorsOf, numberAt, textAt } from '../../../platform/web/typed.ts';
import { allow } from '../../../platform/rights.ts';
import { defineIndicator } from '../commands/define-indicator.ts';
import { mayDefine } from '../policy.ts';
import { indicatorPage } from '../queries/indicator-page.ts';
import { preview } from '../queries/preview.ts';
import type { Preview } from '../queries/preview.ts';
import { DefinitionPage } from '../views/definition-page.tsx';
import { sayOf, staff, statusOf } from './office.tsx';
import { codeInAddress } from './public.tsx';
import { definitionTyped, typedOf } from './typed-definition.ts';

/** Where a figure is defined, and defined otherwise. */
export const definitionPages = new Hono<WebEnv>();

interface Editing {
  code: string | null;
  version: number | null;
  typed: FormValues;
  previewed?: Preview | null;
}

const definitionPage = (
  c: WebContext,
  { code, version, typed, previewed = null }: Editing,
  why: ComeBack | null = null,
) => {
  allow(c.var.caller.actor, mayDefine(c.var.caller.actor));
  // The form's fields stand without the name of what they fill.
  const errors = errorsOf(c.var.page.lang, why).map((one) => ({
    ...one,
    ...(one.name ? { name: one.name.replace(/^definition\./, '') } : {}),
  }));
  return c.html(<DefinitionPage {...{ page: c.var.page, code, version, typed, errors, previewed }} />, statusOf(why));
};

/** Shows what was typed counted, and keeps nothing; what cannot be read comes back at its field. */
const showPreview = (c: WebContext, editing: Editing) =>
  attempt(c, async () => preview(c.var.caller, { definition: definitionTyped(editing.typed) }), {
    done: (previewed) => definitionPage(c, { ...editing, previewed }),
    again: (why) => definitionPage(c, editing, why),
  });

definitionPages.get('/office/indicators/new', staff, (c) =>
  definitionPage(c, { code: null, version: null, typed: { open: 'yes' } }),
);

definitionPages.post('/office/indicators/new', staff, async (c) => {
  const typed = await formOf(c);
  if (textAt(typed, 'gesture') === 'preview') return showPreview(c, { code: null, version: null, typed });
  const code = textAt(typed, 'code').trim();
  return attempt(c, async () => defineIndicator(c.var.caller, { code, definition: definitionTyped(typed) }), {
    done: () => goOn(c, `/office/indicators/${code}`, sayOf(c)('done.defined')),
    again: (why) => definitionPage(c, { code: null, version: null, typed }, why),
  });
});

definitionPages.get('/office/indicators/:indicator/definition', staff, async (c) => {
  const { row } = await indicatorPage(c.var.caller, { indicator: codeInAddress(c) });
  return definitionPage(c, { code: row.code, version: row.version, typed: typedOf(row.definition) });
});

definitionPages.post('/office/indicators/:indicator/definition', staff, async (c) => {
  const code = codeInAddress(c);
  const typed = await formOf(c);
  const read = numberAt(typed, 'read');
  const note = textAt(typed, 'note');
  const version = (await indicatorPage(c.var.caller, { indicator: code })).row.version;
  if (textAt(typed, 'gesture') === 'preview') return showPreview(c, { code, version, typed });
  return attempt(
    c,
    async () => defineIndicator(c.var.caller, { code, definition: definitionTyped(typed), read: read ?? 0, note }),
    {
      done: () => goOn(c, `/office/indicators/${code}`, sayOf(c)('done.defined')),
      again: (why) => definitionPage(c, { code, version, typed }, why),
    },
  );
});
