import { SelectField, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { comparisons, conditionTyped } from '../rules/condition-typed.ts';
import type { Earlier } from '../rules/edit-form.ts';
import type { Condition } from '../rules/form.ts';
import { words } from '../words/index.ts';
import { sayValue } from './say-condition.ts';

interface Props {
  page: PageContext;
  earlier: Earlier[];
  condition: Condition | undefined;
  typed: FormValues | null;
  errors: readonly FormError[];
  /** Where it is not about when a question is asked: what stands before the names of its fields, and its words. */
  as?: { at: string; legend: string; question: string };
}

const startOf = ({ page, earlier, condition, typed }: Props) => {
  if (typed)
    return { question: textAt(typed, 'if'), comparison: textAt(typed, 'compare'), value: textAt(typed, 'value') };
  const simple = conditionTyped(condition);
  if (!simple) return { question: condition ? 'keep' : '', comparison: 'is', value: '' };
  const asked = earlier.find(
    ({ name, question, section }) => simple.question === name || simple.question === `${section.id}.${question.id}`,
  );
  return {
    question: asked?.name ?? '',
    comparison: simple.comparison,
    value: sayValue(page.lang, asked?.question, simple.value),
  };
};

/** When a section or a question is asked: an earlier question, a comparison, a value. */
export const ConditionFields = (props: Props) => {
  const { page, earlier, condition, errors, as } = props;
  const at = as?.at ?? '';
  const t = words(page.lang);
  const start = startOf(props);
  const joined = condition !== undefined && conditionTyped(condition) === null;
  const options = earlier.map(({ name, section, question }) => ({
    value: name,
    label: `${said(section.title, page.lang)} · ${said(question.label, page.lang)}`,
  }));
  if (joined) options.unshift({ value: 'keep', label: t('edit.keep_condition') });
  return (
    <fieldset class="field">
      <legend>{as?.legend ?? t('edit.condition')}</legend>
      {joined && <p class="hint">{t('edit.kept_condition')}</p>}
      <SelectField
        name={`${at}if`}
        label={as?.question ?? t('edit.condition_question')}
        options={options}
        value={start.question}
        empty={as ? '—' : t('edit.always')}
        error={errorAt(errors, `${at}if`)}
        optional={!as}
      />
      <SelectField
        name={`${at}compare`}
        label={t('edit.comparison')}
        options={comparisons.map((one) => ({ value: one, label: t(`compare.${one}`) }))}
        value={start.comparison}
        optional={!as}
      />
      <TextField
        name={`${at}value`}
        label={t('edit.value')}
        hint={t('edit.value_hint')}
        value={start.value}
        error={errorAt(errors, `${at}value`)}
        optional
      />
    </fieldset>
  );
};
