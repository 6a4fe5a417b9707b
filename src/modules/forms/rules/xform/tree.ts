import { groupsAround } from '../groups-around.ts';
import type { Form, Group, Question, Section } from '../form.ts';

/** A node of the instance: a question, or what holds some. */
export type Node = { name: string; path: string; repeat: string | null } & (
  | { is: 'question'; question: Question }
  | { is: 'group'; of: Section | Group; children: Node[] }
  | { is: 'repeat'; of: Section; children: Node[] }
);

type Holding = Exclude<Node, { is: 'question' }>;

const holding = (parent: Holding | null, name: string, of: Section | Group): Holding => {
  const path = `${parent?.path ?? '/data'}/${name}`;
  const isRepeat = 'repeat' in of && of.repeat !== undefined;
  const repeat = isRepeat ? path : (parent?.repeat ?? null);
  return isRepeat
    ? { is: 'repeat', name, path, repeat, of: of as Section, children: [] }
    : { is: 'group', name, path, repeat, of, children: [] };
};

/** The holding nodes for these groups, made where they are not there yet. */
const descend = (from: Holding, groups: Group[]): Holding => {
  let here = from;
  for (const group of groups) {
    const known = here.children.find((one): one is Holding => one.is !== 'question' && one.of === group);
    const next = known ?? holding(here, group.id, group);
    if (!known) here.children.push(next);
    here = next;
  }
  return here;
};

const inSection = (section: Section, root: Holding | null): Node[] => {
  const top: Node[] = [];
  for (const question of section.questions) {
    const groups = groupsAround(section.groups, question.group);
    const place = (holder: Holding | null): Node => ({
      is: 'question',
      name: question.id,
      path: `${holder?.path ?? '/data'}/${question.id}`,
      repeat: holder?.repeat ?? null,
      question,
    });
    if (root) {
      const holder = descend(root, groups);
      holder.children.push(place(holder));
    } else top.push(place(null));
  }
  return top;
};

/** A form as the tree of its XForm instance: `/data/section/group/question`, or `/data/question` in a loose section. */
export const treeOf = (form: Form): Node[] =>
  form.sections.flatMap((section) => {
    if (section.loose) return inSection(section, null);
    const root = holding(null, section.id, section);
    inSection(section, root);
    return [root];
  });

/** Every node of a tree, from the top. */
export const nodesIn = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (node.is === 'question' ? [node] : [node, ...nodesIn(node.children)]));
