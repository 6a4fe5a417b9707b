import type { Choice, Condition, Question, Text } from '../form.ts';
import { appearanceOutside, kindByAppearance } from './appearances.ts';
import { mediaOf } from './media.ts';
import type { ChoiceList } from './read-choices.ts';
import type { XlsFault } from './sheets.ts';
import type { Row } from './table.ts';
import type { TypeRead } from './types.ts';

type Asked = Extract<TypeRead, { is: 'question' }>;
type Say = (code: string, what?: string, values?: XlsFault['values']) => void;

const yes = ['yes', 'true', 'true()', '1', 'oui'];
const no = ['', 'no', 'false', 'false()', '0', 'non'];

const texts = <Name extends string>(name: Name, text: Text): Partial<Record<Name, Text>> =>
  (Object.keys(text).length > 0 ? { [name]: text } : {}) as Partial<Record<Name, Text>>;

const requiredOf = (row: Row, say: Say): { required?: boolean; requiredSay?: Text } => {
  const written = row.at('required').toLowerCase();
  if (no.includes(written)) return {};
  if (!yes.includes(written)) say('required_unclear', 'required', { part: row.at('required') });
  return { required: true, ...texts('requiredSay', row.text('required_message')) };
};

const choicesOf = (
  { kind, list }: Asked,
  row: Row,
  lists: Map<string, ChoiceList>,
  say: Say,
): { choices?: Choice[] } => {
  if (kind !== 'choice' && kind !== 'choices') {
    if (row.at('choice_filter') !== '') say('filter_elsewhere', 'choice_filter');
    return {};
  }
  if (list === undefined) {
    say('list_missing', 'type');
    return { choices: [] };
  }
  const found = lists.get(list);
  if (!found)
    say(/^\S+\.(csv|xml|geojson)$|^\$\{/.test(list) ? 'type_outside' : 'list_unknown', 'type', { name: list });
  return { choices: found?.choices ?? [] };
};

const calculationOf = ({ kind }: Asked, row: Row, say: Say): { calculation?: string } => {
  const calculation = row.at('calculation');
  if (kind === 'calculate' && calculation === '') say('calculation_missing', 'calculation');
  if (kind !== 'calculate' && calculation !== '') say('calculation_elsewhere', 'calculation');
  return kind === 'calculate' ? { calculation } : {};
};

const initiallyOf = (row: Row, say: Say): { initially?: string } => {
  const initially = row.at('default');
  if (initially === '') return {};
  // Plain only: what would be worked out, or fetched, when a form is opened is outside of the subset.
  if (/\$\{|\w\s*\(.*\)|^jr:/.test(initially)) say('default_dynamic', 'default', { part: initially });
  return { initially };
};

const constraintOf = (row: Row): Pick<Question, 'constraint'> => {
  const expression = row.at('constraint');
  if (expression === '') return {};
  return { constraint: { expression, ...texts('say', row.text('constraint_message')) } };
};

export const whenOf = (row: Row): { when?: Condition } =>
  row.at('relevant') === '' ? {} : { when: { expression: row.at('relevant') } };

const unshown = new Set<Question['kind']>(['calculate', 'stamp']);

/** One question of the sheet `survey`, without its group. */
export const questionOf = (row: Row, type: Asked, lists: Map<string, ChoiceList>, say: Say): Question => {
  const { accepts, stamp } = type;
  const appearance = row.at('appearance');
  const outside = appearanceOutside(type.kind, appearance);
  if (outside) say('appearance_outside', 'appearance', { part: outside });
  const kind = kindByAppearance(type.kind, appearance);
  const kept = appearance
    .split(/\s+/)
    .filter((word) => word && !(kind !== type.kind && /^(multiline|tel|phone)$/.test(word)));
  const [label, media] = [row.text('label'), mediaOf(row)];
  const question: Question = {
    id: row.at('name'),
    kind,
    label,
    ...texts('hint', row.text('hint')),
    ...requiredOf(row, say),
    ...whenOf(row),
    ...choicesOf(type, row, lists, say),
    ...(accepts ? { accepts } : {}),
    ...(stamp ? { stamp } : {}),
    ...constraintOf(row),
    ...calculationOf(type, row, say),
    ...(row.at('choice_filter') === '' ? {} : { choiceFilter: row.at('choice_filter') }),
    ...initiallyOf(row, say),
    ...(kept.length > 0 ? { appearance: kept.join(' ') } : {}),
    ...(media ? { media } : {}),
  };
  if (!unshown.has(kind) && Object.keys(label).length === 0 && !question.hint && !media)
    say('label_missing', 'label', { name: question.id });
  return question;
};
