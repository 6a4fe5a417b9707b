import type { Caller } from '../../platform/ground.ts';
import { Invalid } from '../../platform/refusals.ts';
import type { FormValue, FormValues } from '../../platform/web/form.ts';
import { formVersion, numberFrom, questionsNotAsked } from '../forms/index.ts';
import { moment } from '../../platform/web/moment.ts';
import { prizeRubric } from './rules/prize-rubric.ts';
import { prizeRules } from './rules/prize-rules.ts';

const text = (value: FormValue | undefined): string => (typeof value === 'string' ? value.trim() : '');

const said = (form: FormValues, field: string) => {
  const group = form[field];
  const of = (lang: string) =>
    typeof group === 'object' && !Array.isArray(group) && !(group instanceof File) ? text(group[lang]) : '';
  return { fr: of('fr'), ar: of('ar'), en: of('en') };
};

const filled = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, one]) => one !== ''));

/** The weights that were typed, on the criteria of the rubric that a prize begins with; 0 leaves a criterion out. */
const rubricFrom = (form: FormValues) => {
  const weights = form['weight'];
  const typed = typeof weights === 'object' && !Array.isArray(weights) && !(weights instanceof File) ? weights : {};
  const criteria = prizeRubric.criteria.map((criterion) => {
    const weight = numberFrom(text(typed[criterion.code]) || '0');
    if (Number.isNaN(weight)) throw new Invalid([{ field: `weight.${criterion.code}`, code: 'invalid.number' }]);
    return { ...criterion, weight };
  });
  return { criteria: criteria.filter(({ weight }) => weight > 0) };
};

/** What the office typed about a new call, as its verb takes it; rules whose question the form does not ask are left out. */
export const callFromForm = async (caller: Caller, form: FormValues) => {
  const version = text(form['form']);
  const asked = version === '' ? null : (await formVersion(caller, { id: version })).definition;
  const wanted = Array.isArray(form['rules']) ? form['rules'] : [form['rules']];
  return {
    edition: text(form['edition']),
    title: said(form, 'title'),
    summary: filled(said(form, 'summary')),
    form: version,
    rules: prizeRules.filter(
      ({ code, when }) => wanted.includes(code) && asked !== null && questionsNotAsked(asked, when).length === 0,
    ),
    rubric: rubricFrom(form),
    places: numberFrom(text(form['places'])),
    womensOnly: form['womens_only'] === 'yes',
    opensAt: moment(form['opens_on'], form['opens_time'], 'opens_on'),
    closesAt: moment(form['closes_on'], form['closes_time'], 'closes_on'),
  };
};
