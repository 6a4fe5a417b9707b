import { ExpressionFault, namesIn, within } from './expression/expression.ts';
import type { Expression } from './expression/expression.ts';
import { expressionOf } from './expression/parse.ts';
import { expressionsIn, expressionsOfCondition, textsIn } from './expressions-in-form.ts';
import type { ExpressionPlace, Owner, TextPlace } from './expressions-in-form.ts';
import { groupsAround } from './groups-around.ts';
import type { Form, Question, TextLang } from './form.ts';
import { namesInText, turnedReference } from './xlsform/references.ts';

export interface FoundFault {
  owner: Owner;
  what: ExpressionPlace | TextPlace;
  lang?: TextLang;
  code: string;
  values: Record<string, string | number>;
}

/** Everything that `${}` can name, once for each thing of that name. */
const namesOf = (form: Form): Map<string, number> => {
  const names = new Map<string, number>();
  const add = (name: string) => names.set(name, (names.get(name) ?? 0) + 1);
  for (const section of form.sections) {
    if (!section.loose) add(section.id);
    for (const { id } of section.groups ?? []) add(id);
    for (const { id } of section.questions) add(id);
  }
  return names;
};

const faultOfName = (names: Map<string, number>, name: string): string | null => {
  const found = names.get(name) ?? 0;
  if (found === 1) return null;
  return found === 0 ? 'reference_unknown' : 'reference_twice';
};

/** Names a question by quoting it, as `jr:choice-name(${a}, '${a}')` does. */
const quotedNames = (expression: Expression): string[] =>
  within(expression).flatMap((one) =>
    one.is === 'call' && one.name === 'jr:choice-name' && one.given[1]?.is === 'text'
      ? namesInText(one.given[1].value)
      : [],
  );

const columnsOf = (owner: Owner): Set<string> =>
  new Set(['name', ...((owner as Question).choices ?? []).flatMap(({ columns }) => Object.keys(columns ?? {}))]);

const columnFault = (expression: Expression, what: ExpressionPlace, owner: Owner): [string, string] | null => {
  for (const one of within(expression)) {
    if (one.is !== 'column') continue;
    if (what !== 'choiceFilter') return ['expression_not_understood', one.name];
    if (!columnsOf(owner).has(one.name)) return ['column_unknown', one.name];
  }
  return null;
};

const faultOfExpression = (
  text: string,
  what: ExpressionPlace,
  owner: Owner,
  names: Map<string, number>,
): Pick<FoundFault, 'code' | 'values'> | null => {
  let expression: Expression;
  try {
    expression = expressionOf(text);
  } catch (fault) {
    if (!(fault instanceof ExpressionFault)) throw fault;
    return { code: fault.code, values: { part: fault.part, at: fault.at + 1 } };
  }
  for (const name of [...namesIn(expression), ...quotedNames(expression)]) {
    const code = faultOfName(names, name);
    if (code) return { code, values: { name } };
  }
  const column = columnFault(expression, what, owner);
  return column ? { code: column[0], values: { part: column[1], name: column[1], at: 1 } } : null;
};

const inTexts = (form: Form, names: Map<string, number>): FoundFault[] =>
  textsIn(form).flatMap(({ owner, what, lang, text }): FoundFault[] => {
    const turned = turnedReference(text);
    if (turned) return [{ owner, what, lang, code: 'reference_turned', values: { part: turned } }];
    const name = namesInText(text).find((one) => faultOfName(names, one) !== null);
    if (name === undefined) return [];
    return [{ owner, what, lang, code: faultOfName(names, name) as string, values: { name } }];
  });

interface Wait {
  owner: Question;
  what: ExpressionPlace;
  names: string[];
}

const namedIn = (text: string): string[] => {
  try {
    return namesIn(expressionOf(text));
  } catch {
    return [];
  }
};

/** What each calculation and condition waits for; a question waits for the conditions of what it stands in, too. */
const waitsOf = (form: Form): Map<string, Wait> => {
  const waits = new Map<string, Wait>();
  for (const section of form.sections) {
    for (const owner of section.questions) {
      const around = [section, ...groupsAround(section.groups, owner.group)].flatMap(({ when }) =>
        expressionsOfCondition(when),
      );
      const own = expressionsOfCondition(owner.when);
      const { calculation } = owner;
      const texts = [...own, ...around, ...(calculation === undefined ? [] : [calculation])];
      const what = calculation === undefined ? 'when' : 'calculation';
      if (!waits.has(owner.id)) waits.set(owner.id, { owner, what, names: texts.flatMap(namedIn) });
    }
  }
  return waits;
};

/** Calculations and conditions that wait for each other, each ring once. */
const cyclesIn = (form: Form): FoundFault[] => {
  const waits = waitsOf(form);
  const faults: FoundFault[] = [];
  const done = new Set<string>();
  const visit = (name: string, path: string[]): void => {
    const ring = path.indexOf(name);
    if (ring >= 0) {
      const { owner, what } = waits.get(name) as Wait;
      faults.push({ owner, what, code: 'cycle', values: { path: [...path.slice(ring), name].join(' → ') } });
      return;
    }
    if (done.has(name)) return;
    for (const next of waits.get(name)?.names ?? []) if (waits.has(next)) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of waits.keys()) visit(name, []);
  return faults;
};

/** What is wrong with the expressions of a form and with the references in its texts. */
export const expressionFaultsOf = (form: Form): FoundFault[] => {
  const names = namesOf(form);
  const inExpressions = expressionsIn(form).flatMap(({ owner, what, text }): FoundFault[] => {
    const found = faultOfExpression(text, what, owner, names);
    return found ? [{ owner, what, ...found }] : [];
  });
  return [...inExpressions, ...inTexts(form, names), ...cyclesIn(form)];
};
