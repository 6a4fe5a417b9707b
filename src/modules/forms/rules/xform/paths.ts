import { withReferences } from '../xlsform/references.ts';
import type { Condition, Form, Question } from '../form.ts';
import { nodesIn, treeOf } from './tree.ts';
import type { Node } from './tree.ts';

/** How the nodes of a form are named in its XForm. */
export interface Paths {
  tree: Node[];
  /** The node that a name or `section.question` means. */
  node: (name: string) => Node | undefined;
}

export const pathsOf = (form: Form): Paths => {
  const tree = treeOf(form);
  const byName = new Map<string, Node>();
  for (const node of nodesIn(tree)) {
    if (!byName.has(node.name)) byName.set(node.name, node);
    const section = form.sections.find(({ questions }) => node.is === 'question' && questions.includes(node.question));
    if (section) byName.set(`${section.id}.${node.name}`, node);
  }
  return { tree, node: (name) => byName.get(name) };
};

const steps = (path: string): string[] => path.split('/').slice(1);

/** From one node to another of the same repeat, as `../price`. */
const relative = (from: string, to: string): string => {
  const [here, there] = [steps(from), steps(to)];
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common += 1;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
};

/** A node as it is named from another: relative within one passage of a repeat, else from the root. */
export const named = (paths: Paths, from: Node | null, name: string): string => {
  const node = paths.node(name);
  if (!node) return `/data/${name}`;
  return from?.repeat && from.repeat === node.repeat && node.path !== node.repeat && from.path !== from.repeat
    ? relative(from.path, node.path)
    : node.path;
};

/** Calls whose questions mean every passage, not the nearest: their references go from the root. */
const ofAllPassages = /(?:indexed-repeat|sum|count|max|min|join|count-non-empty)\s*\([^()]*\)/g;

/** An expression as XPath: `${question}` becomes a path, with spaces around as other writers of XForms do. */
export const xpathOf = (paths: Paths, from: Node | null, expression: string): string => {
  const absolute = expression.replace(ofAllPassages, (call) =>
    withReferences(call, (name) => ` ${paths.node(name)?.path ?? `/data/${name}`} `),
  );
  return withReferences(absolute, (name) => ` ${named(paths, from, name)} `);
};

const quoted = (value: string): string => (value.includes("'") ? `"${value}"` : `'${value}'`);

const compared = (path: string, question: Question | undefined, value: string | number | boolean, isThat: boolean) => {
  const written =
    typeof value === 'boolean' ? (value ? "'yes'" : "'no'") : typeof value === 'number' ? String(value) : quoted(value);
  const answered = `${path} != '' and `;
  if (question?.kind === 'choices')
    return isThat ? `selected(${path}, ${written})` : `${answered}not(selected(${path}, ${written}))`;
  return isThat ? `${path} = ${written}` : `${answered}${path} != ${written}`;
};

/** A condition as XPath; as in the office, every comparison with an unanswered question is false. */
export const xpathOfCondition = (paths: Paths, from: Node | null, condition: Condition): string => {
  const several = (conditions: Condition[], between: string) =>
    conditions.map((one) => `(${xpathOfCondition(paths, from, one)})`).join(between);
  if ('all' in condition) return condition.all.length === 0 ? 'true()' : several(condition.all, ' and ');
  if ('any' in condition) return condition.any.length === 0 ? 'false()' : several(condition.any, ' or ');
  if ('expression' in condition) return xpathOf(paths, from, condition.expression);
  const node = paths.node(condition.question);
  const path = named(paths, from, condition.question);
  if ('answered' in condition) return `${path} ${condition.answered ? '!=' : '='} ''`;
  if ('atLeast' in condition) return `${path} >= ${condition.atLeast}`;
  if ('atMost' in condition) return `${path} <= ${condition.atMost}`;
  const question = node?.is === 'question' ? node.question : undefined;
  return 'is' in condition
    ? compared(path, question, condition.is, true)
    : compared(path, question, condition.isNot, false);
};
