import { InThree, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import type { Question, QuestionKind } from '../rules/form.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  question: Question;
  kind: QuestionKind;
  typed: FormValues | null;
  errors: readonly FormError[];
}

/** Kinds whose answer is written or chosen, and so can be wrong. */
const answered = (kind: QuestionKind): boolean => !['note', 'calculate', 'stamp', 'file'].includes(kind);

/** What a question works out, asks of its answer, or offers: expressions, each written from left to right. */
export const ExpressionFields = ({ page, question, kind, typed, errors }: Props) => {
  const t = words(page.lang);
  const box = (name: 'calculation' | 'constraint' | 'choice_filter', kept: string | undefined) => (
    <TextField
      name={name}
      label={t(`edit.${name}`)}
      hint={t(`edit.${name}_hint`)}
      value={typed ? textAt(typed, name) : (kept ?? '')}
      error={errorAt(errors, name)}
      dir="ltr"
      optional={name !== 'calculation'}
    />
  );
  if (kind === 'calculate') return box('calculation', question.calculation);
  if (!answered(kind)) return null;
  return (
    <>
      {(kind === 'choice' || kind === 'choices') && box('choice_filter', question.choiceFilter)}
      {box('constraint', question.constraint?.expression)}
      <InThree
        name="constraint_say"
        label={t('edit.constraint_say')}
        values={typed ? saidAt(typed, 'constraint_say') : (question.constraint?.say ?? {})}
        optional
      />
    </>
  );
};
