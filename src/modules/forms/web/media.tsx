import { Hono } from 'hono';
import { Invalid } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { addMedia } from '../commands/add-media.ts';
import { editDraft } from '../commands/edit-draft.ts';
import { versionInOffice } from '../queries/in-office.ts';
import { mediaOfForm } from '../queries/media.ts';
import { xformOf } from '../rules/xform/write.ts';
import { MediaPage } from '../views/media-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(['programme_officer']);

export const mediaPages = new Hono<WebEnv>();

const mediaPage = async (c: WebContext, why: ComeBack | null = null) => {
  const caller = { ...c.var.caller, fresh: true };
  const version = await versionInOffice(caller, { id: idInAddress(c, 'version') });
  const media = await mediaOfForm(caller, { form: version.form });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<MediaPage page={c.var.page} version={version} media={media} errors={errors} />, why?.status ?? 200);
};

mediaPages.get('/office/forms/:version/xform.xml', staff, async (c) => {
  const { definition, form, number } = await versionInOffice(c.var.caller, { id: idInAddress(c, 'version') });
  c.header('content-disposition', `attachment; filename="form-${number}.xml"`);
  const xml = xformOf(definition, { id: definition.origin?.id ?? `form-${form}`, version: String(number) });
  return c.body(xml, 200, { 'content-type': 'application/xml; charset=utf-8' });
});

const filesOf = (value: unknown): File[] =>
  [value].flat().filter((one): one is File => one instanceof File && one.size > 0);

const kept = (c: WebContext) =>
  goOn(c, `/office/forms/${idInAddress(c, 'version')}/media`, words(c.var.page.lang)('media.kept'));

mediaPages.get('/office/forms/:version/media', staff, (c) => mediaPage(c));

mediaPages.post('/office/forms/:version/media', staff, async (c) => {
  const files = filesOf((await formOf(c))['files']);
  return attempt(c, () => addMedia(c.var.caller, { version: idInAddress(c, 'version'), files }), {
    done: () => kept(c),
    again: (why) => mediaPage(c, why),
  });
});

/** A name that no other recording of the form has, and that says where it belongs: `people.members.ar.m4a`. */
const nameFor = (question: string, lang: string, file: File): string =>
  `${question}.${lang}${/\.[a-z0-9]{2,4}$/i.exec(file.name)?.[0].toLowerCase() ?? ''}`;

mediaPages.post('/office/forms/:version/media/record', staff, async (c) => {
  const form = await formOf(c);
  const [asked, lang] = [textAt(form, 'question'), textAt(form, 'lang')];
  return attempt(
    c,
    async () => {
      const version = idInAddress(c, 'version');
      const { definition } = await versionInOffice({ ...c.var.caller, fresh: true }, { id: version });
      const [section = '', id = ''] = asked.split('.');
      const question = definition.sections.find((one) => one.id === section)?.questions.find((one) => one.id === id);
      const [file] = filesOf(form['file']);
      if (!question) throw new Invalid([{ field: 'question', code: 'invalid.picklist' }]);
      if (!['fr', 'ar', 'en', 'zgh'].includes(lang)) throw new Invalid([{ field: 'lang', code: 'invalid.picklist' }]);
      if (!file) throw new Invalid([{ field: 'file', code: 'invalid.file_missing' }]);
      const name = nameFor(asked, lang, file);
      const { id: _id, ...changes } = question;
      const media = { ...question.media, audio: { ...question.media?.audio, [lang]: name } };
      const gesture = { do: 'describe_question', section, question: id, changes: { ...changes, media } };
      await editDraft(c.var.caller, { draft: version, seen: textAt(form, 'seen'), gesture: gesture as never });
      await addMedia(c.var.caller, { version, files: [new File([await file.arrayBuffer()], name)] });
    },
    { done: () => kept(c), again: (why) => mediaPage(c, why) },
  );
});
