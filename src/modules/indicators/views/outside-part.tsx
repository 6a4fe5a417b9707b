import {
  DateField,
  DateInWords,
  FileField,
  Form,
  NumberField,
  Table,
  TextField,
} from '../../../platform/page/index.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { words } from '../words/index.ts';
import { OutsideDocument } from './outside-document.tsx';
import { Where, hereOf } from './promised-part.tsx';
import type { OfficeIndicatorProps } from './promised-part.tsx';
import { sayNumber } from './say.ts';

/** What comes from outside, where a figure does. */
export const Outside = (props: OfficeIndicatorProps) => {
  const { page, shown, figure, form, typed, errors } = props;
  const t = words(page.lang);
  if (shown.row.definition.measure !== null) return null;
  const mine = form === 'outside' ? { typed, errors } : { typed: {}, errors: [] };
  return (
    <section id="outside">
      <h2>{t('outside.title')}</h2>
      {shown.outside.length > 0 && (
        <Table
          caption={t('outside.title')}
          quiet
          rows={shown.outside}
          columns={[
            { title: t('outside.value'), numeric: true, cell: ({ value }) => sayNumber(page.lang, figure.unit, value) },
            { title: t('outside.source'), cell: ({ source }) => source },
            { title: t('outside.said_on'), cell: ({ saidOn }) => <DateInWords at={saidOn} /> },
            { title: t('outside.document'), cell: (told) => <OutsideDocument page={page} told={told} /> },
            {
              title: t('office.standing'),
              cell: ({ replaced }) => t(replaced ? 'outside.replaced' : 'outside.in_force'),
            },
          ]}
        />
      )}
      <Form action={`${hereOf(props)}/outside`} errors={mine.errors} files submit={t('outside.save')} name="outside">
        <NumberField
          name="value"
          label={t('outside.value')}
          value={textAt(mine.typed, 'value')}
          error={errorAt(mine.errors, 'value')}
          decimals
        />
        <Where {...props} name="outside" />
        <TextField
          name="source"
          label={t('outside.source')}
          hint={t('outside.source_hint')}
          value={textAt(mine.typed, 'source')}
          error={errorAt(mine.errors, 'source')}
        />
        <DateField
          name="saidOn"
          label={t('outside.said_on')}
          value={textAt(mine.typed, 'saidOn')}
          error={errorAt(mine.errors, 'saidOn')}
        />
        <TextField
          name="document"
          label={t('outside.document')}
          hint={t('outside.document_hint')}
          value={textAt(mine.typed, 'document')}
          optional
        />
        <FileField
          name="file"
          label={t('outside.file')}
          hint={t('outside.file_hint')}
          error={errorAt(mine.errors, 'file')}
          optional
        />
      </Form>
    </section>
  );
};
