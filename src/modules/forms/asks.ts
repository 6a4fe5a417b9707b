import type { AskedForms } from '../../platform/processing.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import { formVersion, publishedForms } from './queries/forms.ts';
import { isLikelyPersonal } from './rules/likely-personal.ts';

/** The newest published version of each form, for its sheet in the register of processings. */
export const asks: AskedForms = async (caller, lang) => {
  const forms = await publishedForms(caller, {});
  const versions = await Promise.all(forms.map(({ id }) => formVersion(caller, { id })));
  return versions.map(({ form, title, definition }) => ({
    kind: 'forms.form',
    id: form,
    title: inLang(title, lang),
    fields: definition.sections.flatMap((section) =>
      section.questions.map((question) => ({
        id: `${section.id}.${question.id}`,
        label: inLang(question.label, lang),
        likely: isLikelyPersonal(question.kind),
      })),
    ),
  }));
};
