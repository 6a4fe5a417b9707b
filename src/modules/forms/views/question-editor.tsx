import {
  ActionButton,
  Checkbox,
  Form,
  InThree,
  NumberField,
  SelectField,
  TextArea,
} from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { choicesTyped } from '../rules/choices-typed.ts';
import { earlierQuestions } from '../rules/edit-form.ts';
import type { Question, QuestionKind, Section } from '../rules/form.ts';
import { words } from '../words/index.ts';
import { ExpressionFields } from './expression-fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { kinds } from './kinds.ts';
import { Seen, VersionPage, addressOf } from './version-frame.tsx';
import type { VersionProps } from './version-frame.tsx';

type Props = VersionProps & { section: Section; question: Question; typed: FormValues | null; errors: FormError[] };

const Limits = ({ page, question, typed, errors }: Props) => {
  const t = words(page.lang);
  const box = (name: 'minimum' | 'maximum' | 'longest') => (
    <NumberField
      name={name}
      label={t(`edit.${name}`)}
      value={typed ? textAt(typed, name) : (question[name] ?? '')}
      error={errorAt(errors, name)}
      optional
      decimals
    />
  );
  if (question.kind === 'number' || question.kind === 'money' || question.kind === 'integer')
    return (
      <>
        {box('minimum')}
        {box('maximum')}
      </>
    );
  return question.kind === 'text' || question.kind === 'long_text' ? box('longest') : null;
};

/** What only this kind of question has; a change of kind is saved first, then its own fields are there. */
const OfItsKind = (props: Props) => {
  const { page, question, typed, errors } = props;
  const t = words(page.lang);
  if (question.kind === 'choice' || question.kind === 'choices')
    return (
      <TextArea
        name="choices"
        label={t('edit.choices')}
        hint={t('edit.choices_hint')}
        value={typed ? textAt(typed, 'choices') : choicesTyped(question.choices)}
        error={errorAt(errors, 'choices')}
        rows={8}
      />
    );
  if (question.kind === 'file')
    return (
      <SelectField
        name="accepts"
        label={t('edit.accepts')}
        options={(['documents', 'images', 'sounds'] as const).map((one) => ({
          value: one,
          label: t(`edit.accepts_${one}`),
        }))}
        value={typed ? textAt(typed, 'accepts') : (question.accepts ?? 'documents')}
      />
    );
  return <Limits {...props} />;
};

/** One question: what is asked, in three languages, how it may be answered, and when it is asked. */
export const QuestionEditor = (props: Props) => {
  const { page, version, section, question, typed, errors } = props;
  const t = words(page.lang);
  const here = addressOf(props, `/sections/${section.id}/questions/${question.id}`);
  const kind = typed ? (textAt(typed, 'kind') as QuestionKind) : question.kind;
  return (
    <VersionPage {...props} title={said(question.label, page.lang) || t('edit.question')}>
      <Form
        action={here}
        errors={errors}
        submit={t('edit.save')}
        beside={<a href={addressOf(props)}>{t('edit.back')}</a>}
      >
        <Seen version={version} />
        <SelectField
          name="kind"
          label={t('edit.kind')}
          options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          value={kind}
          error={errorAt(errors, 'kind')}
        />
        <InThree
          name="label"
          label={t('edit.label')}
          values={typed ? saidAt(typed, 'label') : question.label}
          error={errorAt(errors, 'label')}
        />
        <InThree
          name="hint"
          label={t('edit.hint')}
          values={typed ? saidAt(typed, 'hint') : (question.hint ?? {})}
          optional
        />
        <Checkbox
          name="required"
          label={t('edit.required')}
          checked={typed ? textAt(typed, 'required') === 'yes' : question.required === true}
        />
        <OfItsKind {...props} />
        <ExpressionFields {...props} kind={kind} />
        <ConditionFields
          page={page}
          earlier={earlierQuestions(version.definition, section.id, question.id)}
          condition={question.when}
          typed={typed}
          errors={errors}
        />
      </Form>
      <ActionButton
        action={`${here}/remove`}
        label={t('edit.remove_question')}
        kind="away"
        values={{ seen: version.mark }}
      />
    </VersionPage>
  );
};
