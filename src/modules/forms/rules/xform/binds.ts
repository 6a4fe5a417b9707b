import type { Question, QuestionKind } from '../form.ts';
import { limitsOf } from './limits.ts';
import { xpathOf, xpathOfCondition } from './paths.ts';
import type { Paths } from './paths.ts';
import type { Texts } from './texts.ts';
import type { Node } from './tree.ts';
import { element } from './xml.ts';

const types: Partial<Record<QuestionKind, string>> = {
  integer: 'int',
  number: 'decimal',
  money: 'decimal',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  geopoint: 'geopoint',
  file: 'binary',
};

const stamps: Record<NonNullable<Question['stamp']>, Record<string, string>> = {
  start: { type: 'dateTime', 'jr:preload': 'timestamp', 'jr:preloadParams': 'start' },
  end: { type: 'dateTime', 'jr:preload': 'timestamp', 'jr:preloadParams': 'end' },
  today: { type: 'date', 'jr:preload': 'date', 'jr:preloadParams': 'today' },
  deviceid: { type: 'string', 'jr:preload': 'property', 'jr:preloadParams': 'deviceid' },
};

const constraintOf = (paths: Paths, node: Node, texts: Texts, question: Question) => {
  const limits = limitsOf(question);
  const { constraint } = question;
  const own = constraint && xpathOf(paths, node, constraint.expression);
  if (own === undefined && !limits) return {};
  const say = constraint?.say ?? limits?.say;
  return {
    constraint: own !== undefined && limits ? `(${own}) and ${limits.xpath}` : (own ?? limits?.xpath),
    'jr:constraintMsg': texts.add(`${node.path}:jr:constraintMsg`, say, { from: node }),
  };
};

const ofQuestion = (paths: Paths, node: Node, texts: Texts, question: Question): string => {
  const { kind, required, requiredSay, when, calculation, stamp } = question;
  return element('bind', {
    nodeset: node.path,
    type: types[kind] ?? 'string',
    ...(stamp ? stamps[stamp] : {}),
    readonly: kind === 'note' ? 'true()' : undefined,
    required: required && kind !== 'note' ? 'true()' : undefined,
    'jr:requiredMsg': required ? texts.add(`${node.path}:jr:requiredMsg`, requiredSay, { from: node }) : undefined,
    relevant: when && xpathOfCondition(paths, node, when),
    ...constraintOf(paths, node, texts, question),
    calculate: calculation === undefined ? undefined : xpathOf(paths, node, calculation),
  });
};

/** The binds of a node and of what it holds. */
export const bindsOf = (paths: Paths, node: Node, texts: Texts): string[] => {
  if (node.is === 'question') return [ofQuestion(paths, node, texts, node.question)];
  const { when } = node.of;
  const own = when ? [element('bind', { nodeset: node.path, relevant: xpathOfCondition(paths, node, when) })] : [];
  return [...own, ...node.children.flatMap((child) => bindsOf(paths, child, texts))];
};
