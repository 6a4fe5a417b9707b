import { ActionButton, Checkbox, Form, InThree, NumberField } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { earlierQuestions } from '../rules/edit-form.ts';
import type { Section } from '../rules/form.ts';
import { words } from '../words/index.ts';
import { ConditionFields } from './condition-fields.tsx';
import { Seen, VersionPage, addressOf } from './version-frame.tsx';
import type { VersionProps } from './version-frame.tsx';

type Props = VersionProps & { section: Section; typed: FormValues | null; errors: FormError[] };

const Repeat = ({ page, section, typed, errors }: Props) => {
  const t = words(page.lang);
  const { repeat } = section;
  const number = (name: string, kept: number | undefined) => (typed ? textAt(typed, name) : (kept ?? ''));
  return (
    <fieldset class="field">
      <Checkbox
        name="repeat"
        label={t('edit.repeat')}
        checked={typed ? textAt(typed, 'repeat') === 'yes' : repeat !== undefined}
      />
      <NumberField
        name="least"
        label={t('edit.repeat_least')}
        value={number('least', repeat?.atLeast)}
        error={errorAt(errors, 'least')}
        optional
      />
      <NumberField
        name="most"
        label={t('edit.repeat_most')}
        value={number('most', repeat?.atMost)}
        error={errorAt(errors, 'most')}
        optional
      />
      <InThree
        name="item"
        label={t('edit.repeat_item')}
        values={typed ? saidAt(typed, 'item') : (repeat?.item ?? {})}
        optional
      />
    </fieldset>
  );
};

/** One section's own words, its repeats and its condition. */
export const SectionEditor = (props: Props) => {
  const { page, version, section, typed, errors } = props;
  const t = words(page.lang);
  const here = addressOf(props, `/sections/${section.id}`);
  return (
    <VersionPage {...props} title={said(section.title, page.lang) || t('edit.section')}>
      <Form
        action={here}
        errors={errors}
        submit={t('edit.save')}
        beside={<a href={addressOf(props)}>{t('edit.back')}</a>}
      >
        <Seen version={version} />
        <InThree
          name="title"
          label={t('edit.section_title')}
          values={typed ? saidAt(typed, 'title') : section.title}
          error={errorAt(errors, 'title')}
        />
        <InThree
          name="hint"
          label={t('edit.hint')}
          values={typed ? saidAt(typed, 'hint') : (section.hint ?? {})}
          long
          optional
        />
        <Repeat {...props} />
        <ConditionFields
          page={page}
          earlier={earlierQuestions(version.definition, section.id, null)}
          condition={section.when}
          typed={typed}
          errors={errors}
        />
      </Form>
      <ActionButton
        action={`${here}/remove`}
        label={t('edit.remove_section')}
        kind="away"
        values={{ seen: version.mark }}
      />
    </VersionPage>
  );
};
