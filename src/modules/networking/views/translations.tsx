import { TextArea, TextField } from '../../../platform/page/index.ts';
import { textAt } from '../../../platform/web/typed.ts';
import { langs, nameOfLang } from '../../../platform/words/lang.ts';
import { words } from '../words/index.ts';
import type { FormProps } from './form-props.ts';

/** The same in the other languages: folded, for whoever can write them; what stands there is kept either way. */
export const Translations = ({ page, language, typed }: FormProps) => {
  const t = words(page.lang);
  const of = (name: string, lang: string) => ({
    name: `also.${name}.${lang}`,
    value: textAt(typed, `also.${name}.${lang}`),
  });
  return (
    <details class="field">
      <summary>{t('form.translations')}</summary>
      <p class="hint">{t('form.translations_hint')}</p>
      {langs
        .filter((lang) => lang !== language)
        .map((lang) => (
          <fieldset class="field">
            <legend>{nameOfLang[lang]}</legend>
            <TextField {...of('title', lang)} label={t('form.title')} optional />
            <TextArea {...of('text', lang)} label={t('form.text')} rows={3} optional />
            <TextArea {...of('conditions', lang)} label={t('form.other_conditions')} rows={2} optional />
            <TextField {...of('shownAs', lang)} label={t('form.shown_as')} optional />
          </fieldset>
        ))}
    </details>
  );
};
