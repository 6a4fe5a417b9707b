import type { Question } from '../form.ts';
import type { ChoiceLists } from './choice-lists.ts';
import { xpathOf } from './paths.ts';
import type { Paths } from './paths.ts';
import type { Texts } from './texts.ts';
import type { Node } from './tree.ts';
import { element } from './xml.ts';

export interface Writing {
  paths: Paths;
  texts: Texts;
  lists: ChoiceLists;
}

const appearanceOf = ({ kind, appearance }: Question): string | undefined => {
  const own =
    kind === 'long_text' ? 'multiline' : kind === 'phone' ? 'numbers' : kind === 'money' ? 'thousands-sep' : '';
  return [own, appearance ?? ''].filter(Boolean).join(' ') || undefined;
};

const mediaTypes = { images: 'image/*', sounds: 'audio/*', documents: 'application/*' };

/** Where the items of a secondary instance stand. */
const items = ['root', 'item'].join('/');

const itemset = ({ paths, lists }: Writing, node: Node, question: Question): string => {
  const filter = question.choiceFilter === undefined ? '' : `[${xpathOf(paths, node, question.choiceFilter)}]`;
  return element(
    'itemset',
    { nodeset: `instance('${lists.idOf(question)}')/${items}${filter}` },
    element('value', { ref: 'name' }),
    element('label', { ref: 'jr:itext(itextId)' }),
  );
};

const inputOf = (writing: Writing, node: Node, question: Question): string => {
  const { texts } = writing;
  const { kind } = question;
  const label = texts.add(`${node.path}:label`, question.label, { media: question.media, from: node });
  const hint = texts.add(`${node.path}:hint`, question.hint, { from: node });
  const inner = [
    ...(label ? [element('label', { ref: label })] : []),
    ...(hint ? [element('hint', { ref: hint })] : []),
  ];
  const common = { ref: node.path, appearance: appearanceOf(question) };
  switch (kind) {
    case 'choice':
    case 'yes_no':
      return element('select1', common, inner, itemset(writing, node, question));
    case 'choices':
      return element('select', common, inner, itemset(writing, node, question));
    case 'file':
      return element('upload', { ...common, mediatype: mediaTypes[question.accepts ?? 'documents'] }, inner);
    case 'acknowledge':
      return element('trigger', common, inner);
    case 'calculate':
    case 'stamp':
      return '';
    default:
      return element('input', common, inner);
  }
};

/** What is drawn for a node: its control, or the group around those of its children. */
export const controlOf = (writing: Writing, node: Node): string => {
  if (node.is === 'question') return inputOf(writing, node, node.question);
  const { texts, paths } = writing;
  const children = node.children.map((child) => controlOf(writing, child));
  const title = texts.add(`${node.path}:label`, node.of.title, { from: node });
  const label = title ? [element('label', { ref: title })] : [];
  const { appearance } = node.of;
  if (node.is === 'group') return element('group', { ref: node.path, appearance }, label, children);
  const { repeat } = node.of;
  const count = repeat?.count
    ? ` ${paths.node(repeat.count)?.path ?? ''} `
    : isFixed(node.of)
      ? ` ${countPath(node)} `
      : undefined;
  return element(
    'group',
    { ref: node.path },
    label,
    element('repeat', { nodeset: node.path, 'jr:count': count, appearance }, children),
  );
};

type Repeated = Extract<Node, { is: 'repeat' }>;

/** A repeat whose number is settled is counted by a node of its own, beside it. */
export const isFixed = ({ repeat }: Repeated['of']): boolean =>
  repeat !== undefined && repeat.count === undefined && repeat.atLeast === repeat.atMost;

export const countPath = (node: Repeated): string => `${node.path}_count`;
