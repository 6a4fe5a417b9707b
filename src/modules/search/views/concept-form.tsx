import { Checkbox, Form, SelectField, TextArea } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { groups } from '../commands/concept-input.ts';
import { words } from '../words/index.ts';

/** What a form of a concept shows: labels and codes one a line. */
export type TypedConcept = Readonly<Record<string, string>>;

interface Props {
  page: PageContext;
  action: string;
  typed: TypedConcept;
  errors: FormError[];
  /** Absent for a new one. */
  version?: number;
}

const fields = ['fr', 'ar', 'en', 'dialect', 'related'] as const;
const hints = {
  fr: 'labels_hint',
  ar: 'labels_hint',
  en: 'labels_hint',
  dialect: 'dialect_hint',
  related: 'related_hint',
} as const;

/** Labels of a concept, one a line in each language, the first the one shown. */
export const ConceptForm = ({ page, action, typed, errors, version }: Props) => {
  const t = words(page.lang);
  return (
    <Form action={action} errors={errors}>
      <SelectField
        name="group"
        label={t('thesaurus.group')}
        value={typed['group']}
        error={errorAt(errors, 'group')}
        options={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
      />
      {fields.map((field) => (
        <TextArea
          name={field}
          label={t(`thesaurus.${field}`)}
          hint={t(`thesaurus.${hints[field]}`)}
          rows={field === 'related' || field === 'dialect' ? 2 : 3}
          optional={field === 'dialect' || field === 'related'}
          value={typed[field] ?? ''}
          error={errorAt(errors, field)}
        />
      ))}
      {version !== undefined && (
        <>
          <input type="hidden" name="version" value={version} />
          <Checkbox
            name="retired"
            label={t('thesaurus.retire')}
            hint={t('thesaurus.retire_hint')}
            checked={typed['retired'] === 'yes'}
          />
        </>
      )}
    </Form>
  );
};
