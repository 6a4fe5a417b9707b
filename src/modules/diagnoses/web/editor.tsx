import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, textAt } from '../../../platform/web/typed.ts';
import { dropDraft } from '../commands/drop-draft.ts';
import { editDraft } from '../commands/edit-draft.ts';
import { publishDraft } from '../commands/publish-draft.ts';
import { recordPrompt } from '../commands/record-prompt.ts';
import { versionInOffice } from '../queries/in-office.ts';
import type { VersionInOffice } from '../queries/in-office.ts';
import type { Gesture } from '../rules/edit-instrument.ts';
import { itemOf } from '../rules/instrument.ts';
import { mappingsFrom, trainingsFrom } from '../rules/lines-typed.ts';
import type { Spoken } from '../tables.ts';
import { DraftPage } from '../views/draft-page.tsx';
import { ItemEditor } from '../views/item-editor.tsx';
import { PublishedItemPage, PublishedPage } from '../views/version-page.tsx';
import { words } from '../words/index.ts';
import { itemTyped, linesTyped, textTyped, weightTyped } from './typed-item.ts';

const staff = audience(['programme_officer']);
const at = '/office/instruments/:version';

export const editorPages = new Hono<WebEnv>();

const said = (c: WebContext) => words(c.var.page.lang);
const versionOf = (c: WebContext) => versionInOffice(c.var.caller, { id: idInAddress(c, 'version') });
const here = (c: WebContext, below = '') => `/office/instruments/${idInAddress(c, 'version')}${below}`;

const wholePage = async (c: WebContext, why: ComeBack | null = null, lines = {}) => {
  const version = await versionOf(c);
  if (version.publishedAt) return c.html(<PublishedPage page={c.var.page} version={version} />);
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<DraftPage page={c.var.page} version={version} errors={errors} lines={lines} />, why?.status ?? 200);
};

editorPages.get(at, staff, (c) => wholePage(c));
editorPages.get(`${at}/definition.json`, staff, async (c) => {
  const { definition, number } = await versionOf(c);
  c.header('content-disposition', `attachment; filename="instrument-${number}.json"`);
  return c.json(definition);
});

type Again = (why: ComeBack) => Response | Promise<Response>;

/** Does one gesture and goes on; when it is refused, `again` draws its page with what was typed. */
const gesture = (c: WebContext, form: FormValues, what: () => Gesture, below = '', again?: Again) =>
  attempt(
    c,
    async () =>
      editDraft(c.var.caller, {
        draft: idInAddress(c, 'version'),
        seen: textAt(form, 'seen'),
        gesture: what() as never,
      }),
    {
      done: () => goOn(c, here(c, below), said(c)('done.saved')),
      again: again ?? ((why) => wholePage(c, why)),
    },
  );

const byOf = (form: FormValues): -1 | 1 => (textAt(form, 'by') === '-1' ? -1 : 1);

editorPages.post(`${at}/describe`, staff, async (c) => {
  const form = await formOf(c);
  return gesture(c, form, () => ({
    do: 'describe',
    changes: {
      title: textTyped(form, 'title'),
      about: textTyped(form, 'about'),
      leastShare: (numberAt(form, 'leastShare') ?? 80) / 100,
      leastDimensions: numberAt(form, 'leastDimensions') ?? 1,
    },
  }));
});

editorPages.post(`${at}/trainings`, staff, async (c) => {
  const form = await formOf(c);
  const typed = textAt(form, 'trainings');
  const what = (): Gesture => ({ do: 'catalogue', trainings: linesTyped('trainings', trainingsFrom(typed)) });
  return gesture(c, form, what, '', (why) => wholePage(c, why, { trainings: typed }));
});

editorPages.post(`${at}/mappings`, staff, async (c) => {
  const form = await formOf(c);
  const typed = textAt(form, 'mappings');
  const what = (): Gesture => ({ do: 'mappings', mappings: linesTyped('mappings', mappingsFrom(typed)) });
  return gesture(c, form, what, '', (why) => wholePage(c, why, { mappings: typed }));
});

editorPages.post(`${at}/publish`, staff, async (c) => {
  const seen = textAt(await formOf(c), 'seen');
  return attempt(c, () => publishDraft(c.var.caller, { draft: idInAddress(c, 'version'), seen }), {
    done: () => goOn(c, here(c), said(c)('done.published')),
    again: (why) => wholePage(c, why),
  });
});

editorPages.post(`${at}/drop`, staff, (c) =>
  attempt(c, () => dropDraft(c.var.caller, { draft: idInAddress(c, 'version') }), {
    done: () => goOn(c, '/office/instruments', said(c)('done.dropped')),
    again: (why) => wholePage(c, why),
  }),
);

editorPages.post(`${at}/dimensions`, staff, async (c) => {
  const form = await formOf(c);
  return gesture(c, form, () => ({ do: 'add_dimension', title: textTyped(form, 'title') }));
});

editorPages.post(`${at}/dimensions/:dimension`, staff, async (c) => {
  const [form, { dimension }] = [await formOf(c), c.req.param()];
  const changes = () => ({ title: textTyped(form, 'title'), weight: weightTyped(form) });
  return gesture(c, form, () => ({ do: 'describe_dimension', dimension, changes: changes() }), `#d-${dimension}`);
});

editorPages.post(`${at}/dimensions/:dimension/move`, staff, async (c) => {
  const [form, { dimension }] = [await formOf(c), c.req.param()];
  return gesture(c, form, () => ({ do: 'move_dimension', dimension, by: byOf(form) }), `#d-${dimension}`);
});

editorPages.post(`${at}/dimensions/:dimension/remove`, staff, async (c) => {
  const [form, { dimension }] = [await formOf(c), c.req.param()];
  return gesture(c, form, () => ({ do: 'remove_dimension', dimension }));
});

editorPages.post(`${at}/dimensions/:dimension/items`, staff, async (c) => {
  const [form, { dimension }] = [await formOf(c), c.req.param()];
  return gesture(c, form, () => ({ do: 'add_item', dimension, prompt: textTyped(form, 'prompt') }), `#d-${dimension}`);
});

const itemIn = (c: WebContext, { definition }: VersionInOffice) =>
  itemOf(definition, c.req.param('item') ?? '') ?? hide();

const itemPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const version = await versionOf(c);
  const errors = errorsOf(c.var.page.lang, why);
  const shown = { page: c.var.page, version, item: itemIn(c, version), typed, errors };
  return c.html(version.publishedAt ? <PublishedItemPage {...shown} /> : <ItemEditor {...shown} />, why?.status ?? 200);
};

editorPages.get(`${at}/items/:item`, staff, (c) => itemPage(c));

editorPages.post(`${at}/items/:item`, staff, async (c) => {
  const form = await formOf(c);
  const item = itemIn(c, await versionOf(c));
  const what = (): Gesture => ({ do: 'describe_item', item: item.code, changes: itemTyped(form, item) });
  return gesture(c, form, what, `/items/${item.code}`, (why) => itemPage(c, form, why));
});

editorPages.post(`${at}/items/:item/move`, staff, async (c) => {
  const [form, { item }] = [await formOf(c), c.req.param()];
  return gesture(c, form, () => ({ do: 'move_item', item, by: byOf(form) }));
});

editorPages.post(`${at}/items/:item/remove`, staff, async (c) => {
  const [form, { item }] = [await formOf(c), c.req.param()];
  return gesture(c, form, () => ({ do: 'remove_item', item }));
});

editorPages.post(`${at}/items/:item/recording`, staff, async (c) => {
  const [form, version, { item }] = [await formOf(c), idInAddress(c, 'version'), c.req.param()];
  const language = textAt(form, 'language') as Spoken;
  return attempt(c, () => recordPrompt(c.var.caller, { version, item, language, file: form['file'] as File }), {
    done: () => goOn(c, here(c, `/items/${item}#recordings`), said(c)('done.recorded')),
    again: (why) => itemPage(c, null, why),
  });
});
