import type { FormValues } from '../../platform/web/form.ts';
import { numberAt, saidAt, textAt } from '../../platform/web/typed.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { idFrom } from '../forms/index.ts';
import type { Rubric } from '../juries/index.ts';

/** A criterion as its editor shows it: what was typed as a weight stays as it was typed. */
export interface CriterionTyped {
  code: string;
  label: Trilingual;
  weight: string;
  levels: { label: Trilingual }[];
}

const levels = [0, 1, 2, 3, 4];

export const newCriterion: CriterionTyped = {
  code: '',
  label: {},
  weight: '',
  levels: levels.map(() => ({ label: {} })),
};

/** The criteria of a rubric as their editor begins. */
export const criteriaShown = ({ criteria }: Rubric): CriterionTyped[] =>
  criteria.map(({ code, label, weight, levels: said }) => ({
    code,
    label,
    weight: String(weight),
    levels: levels.map((level) => ({ label: said.find((one) => one.level === level)?.label ?? {} })),
  }));

/** The criteria that came back with the page, in their order. */
export const criteriaTyped = (form: FormValues): CriterionTyped[] => {
  const sent = form['criteria'];
  return (Array.isArray(sent) ? sent : []).map((_, place) => {
    const at = `criteria.${place}`;
    return {
      code: textAt(form, `${at}.code`),
      label: saidAt(form, `${at}.label`),
      weight: textAt(form, `${at}.weight`),
      levels: levels.map((level) => ({ label: saidAt(form, `${at}.levels.${level}.label`) })),
    };
  });
};

/**
 * The rubric that was typed, on the one that stands: what its editor has no field for is kept, and a new criterion gets
 * a code from its name.
 * @throws Invalid at a weight that is no number.
 */
export const rubricTyped = (form: FormValues, { criteria: before }: Rubric): Rubric => {
  const taken = before.map(({ code }) => code);
  const criteria = criteriaTyped(form).map(({ code: known, label, levels: said }, place) => {
    const kept = before.find(({ code }) => code === known);
    const code = kept?.code ?? idFrom(label, taken, 'criterion');
    taken.push(code);
    return {
      code,
      label,
      ...(kept?.hint ? { hint: kept.hint } : {}),
      weight: numberAt(form, `criteria.${place}.weight`) ?? 0,
      levels: said.map((one, level) => ({ level, label: one.label })),
    };
  });
  return { criteria };
};
