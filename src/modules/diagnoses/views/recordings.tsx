import { FileField, Form, SelectField } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { spoken } from '../tables.ts';
import { words } from '../words/index.ts';
import { addressOf } from './instrument-frame.tsx';
import type { ItemEditorProps } from './item-editor.tsx';

/** How an item sounds in each language, and where a recording is handed in. It falls silent when the words change. */
export const Recordings = (props: ItemEditorProps) => {
  const { page, version, item, errors } = props;
  const t = words(page.lang);
  const mine = version.recordings.filter((one) => one.item === item.code);
  return (
    <section id="recordings">
      <h2>{t('record.title')}</h2>
      <p class="hint">{t('record.hint')}</p>
      <ul class="files">
        {mine.map(({ language, file }) => (
          <li>
            <label>
              {t(`record.${language}`)}
              <br />
              {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- it says what is written above it */}
              <audio controls preload="none" src={`/files/${file}/${item.code}-${language}`} />
            </label>
          </li>
        ))}
      </ul>
      <Form action={addressOf(props, `/items/${item.code}/recording`)} files submit={t('record.keep')} name="recording">
        <SelectField
          name="language"
          label={t('record.language')}
          options={spoken.map((language) => ({ value: language, label: t(`record.${language}`) }))}
          value={spoken.find((language) => !mine.some((one) => one.language === language)) ?? 'fr'}
        />
        <FileField name="file" label={t('record.file')} accept="audio/*" error={errorAt(errors, 'file')} />
      </Form>
    </section>
  );
};
