// Longer than our files are: every address of one editor, from the list to the published version.
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
import { errorsOf, saidAt, textAt } from '../../../platform/web/typed.ts';
import { dropDraft } from '../commands/drop-draft.ts';
import { editDraft } from '../commands/edit-draft.ts';
import { publishDraft } from '../commands/publish-draft.ts';
import { versionInOffice } from '../queries/in-office.ts';
import type { VersionInOffice } from '../queries/in-office.ts';
import type { Gesture } from '../rules/edit-form.ts';
import type { QuestionKind } from '../rules/form.ts';
import { DraftPage } from '../views/draft-page.tsx';
import { PreviewPage } from '../views/preview-page.tsx';
import { QuestionEditor } from '../views/question-editor.tsx';
import { SectionEditor } from '../views/section-editor.tsx';
import { words } from '../words/index.ts';
import { answersTried } from './answers-tried.ts';
import { questionTyped, sectionTyped } from './typed-gestures.ts';

/*
 * Longer than most: every gesture of the editor has its address here, and they share how a gesture goes on or comes back.
 */

const staff = audience(['programme_officer']);

export const editorPages = new Hono<WebEnv>();

const said = (c: WebContext) => words(c.var.page.lang);
const versionOf = (c: WebContext) => versionInOffice(c.var.caller, { id: idInAddress(c, 'version') });
const here = (c: WebContext, below = '') => `/office/forms/${idInAddress(c, 'version')}${below}`;

const preview = (c: WebContext, version: VersionInOffice) =>
  c.html(
    <PreviewPage page={c.var.page} version={version} answers={answersTried(version.definition, c.req.queries())} />,
  );

const draftPage = async (c: WebContext, why: ComeBack | null = null) => {
  const version = await versionOf(c);
  if (version.publishedAt) return preview(c, version);
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<DraftPage page={c.var.page} version={version} errors={errors} />, why?.status ?? 200);
};

editorPages.get('/office/forms/:version', staff, (c) => draftPage(c));
editorPages.get('/office/forms/:version/preview', staff, async (c) => preview(c, await versionOf(c)));
editorPages.get('/office/forms/:version/definition.json', staff, async (c) => {
  const { definition, number } = await versionOf(c);
  c.header('content-disposition', `attachment; filename="form-${number}.json"`);
  return c.json(definition);
});

type Again = (why: ComeBack) => Response | Promise<Response>;

/** Does one gesture and goes on; when it is refused, `again` draws its page with what was typed. */
const gesture = (c: WebContext, form: FormValues, what: () => Gesture | Promise<Gesture>, below = '', again?: Again) =>
  attempt(
    c,
    async () =>
      editDraft(c.var.caller, {
        draft: idInAddress(c, 'version'),
        seen: textAt(form, 'seen'),
        gesture: (await what()) as never,
      }),
    {
      done: () => goOn(c, here(c, below), said(c)('office.saved')),
      again: again ?? ((why) => draftPage(c, why)),
    },
  );

const byOf = (form: FormValues): -1 | 1 => (textAt(form, 'by') === '-1' ? -1 : 1);

editorPages.post('/office/forms/:version/title', staff, async (c) => {
  const form = await formOf(c);
  return gesture(c, form, () => ({ do: 'title', title: saidAt(form, 'title') }));
});

editorPages.post('/office/forms/:version/sections', staff, async (c) => {
  const form = await formOf(c);
  return gesture(c, form, () => ({ do: 'add_section', title: saidAt(form, 'section_title') }));
});

editorPages.post('/office/forms/:version/publish', staff, async (c) => {
  const seen = textAt(await formOf(c), 'seen');
  return attempt(c, () => publishDraft(c.var.caller, { draft: idInAddress(c, 'version'), seen }), {
    done: () => goOn(c, here(c), said(c)('office.done_published')),
    again: (why) => draftPage(c, why),
  });
});

editorPages.post('/office/forms/:version/drop', staff, (c) =>
  attempt(c, () => dropDraft(c.var.caller, { draft: idInAddress(c, 'version') }), {
    done: () => goOn(c, '/office/forms', said(c)('office.dropped')),
    again: (why) => draftPage(c, why),
  }),
);

const sectionOf = (c: WebContext, { definition }: VersionInOffice) =>
  definition.sections.find(({ id }) => id === c.req.param('section')) ?? hide();

const draftOf = async (c: WebContext) => {
  const version = await versionOf(c);
  return version.publishedAt ? hide() : version;
};

const sectionPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const version = await draftOf(c);
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <SectionEditor page={c.var.page} version={version} section={sectionOf(c, version)} typed={typed} errors={errors} />,
    why?.status ?? 200,
  );
};

editorPages.get('/office/forms/:version/sections/:section', staff, (c) => sectionPage(c));

editorPages.post('/office/forms/:version/sections/:section', staff, async (c) => {
  const [form, version] = [await formOf(c), await draftOf(c)];
  const section = sectionOf(c, version);
  return gesture(
    c,
    form,
    () => ({
      do: 'describe_section',
      section: section.id,
      changes: sectionTyped(form, version.definition, section),
    }),
    `#s-${section.id}`,
    (why) => sectionPage(c, form, why),
  );
});

editorPages.post('/office/forms/:version/sections/:section/questions', staff, async (c) => {
  const form = await formOf(c);
  const section = c.req.param('section');
  return gesture(
    c,
    form,
    () => ({
      do: 'add_question',
      section,
      kind: textAt(form, `${section}_kind`) as QuestionKind,
      label: saidAt(form, `${section}_label`),
    }),
    `#s-${section}`,
  );
});

editorPages.post('/office/forms/:version/sections/:section/move', staff, async (c) => {
  const form = await formOf(c);
  const section = c.req.param('section');
  return gesture(c, form, () => ({ do: 'move_section', section, by: byOf(form) }), `#s-${section}`);
});

editorPages.post('/office/forms/:version/sections/:section/remove', staff, async (c) => {
  const form = await formOf(c);
  return gesture(c, form, () => ({ do: 'remove_section', section: c.req.param('section') }));
});

const questionOf = (c: WebContext, version: VersionInOffice) =>
  sectionOf(c, version).questions.find(({ id }) => id === c.req.param('question')) ?? hide();

const questionPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const version = await draftOf(c);
  return c.html(
    <QuestionEditor
      page={c.var.page}
      version={version}
      section={sectionOf(c, version)}
      question={questionOf(c, version)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

editorPages.get('/office/forms/:version/sections/:section/questions/:question', staff, (c) => questionPage(c));

editorPages.post('/office/forms/:version/sections/:section/questions/:question', staff, async (c) => {
  const [form, version] = [await formOf(c), await draftOf(c)];
  const [section, question] = [sectionOf(c, version), questionOf(c, version)];
  // A change of kind comes back to the question, whose own fields are now others.
  const below =
    textAt(form, 'kind') === question.kind ? `#s-${section.id}` : `/sections/${section.id}/questions/${question.id}`;
  return gesture(
    c,
    form,
    () => ({
      do: 'describe_question',
      section: section.id,
      question: question.id,
      changes: questionTyped(form, version.definition, section, question),
    }),
    below,
    (why) => questionPage(c, form, atItsField(why)),
  );
});

const atItsField = (why: ComeBack): ComeBack => ({
  ...why,
  problems: why.problems.map((problem) => ({ ...problem, field: problem.field.replace(/^gesture\.changes\./, '') })),
});

editorPages.post('/office/forms/:version/sections/:section/questions/:question/move', staff, async (c) => {
  const form = await formOf(c);
  const { section, question } = c.req.param();
  return gesture(c, form, () => ({ do: 'move_question', section, question, by: byOf(form) }), `#s-${section}`);
});

editorPages.post('/office/forms/:version/sections/:section/questions/:question/remove', staff, async (c) => {
  const form = await formOf(c);
  const { section, question } = c.req.param();
  return gesture(c, form, () => ({ do: 'remove_question', section, question }), `#s-${section}`);
});
