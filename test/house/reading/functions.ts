import { parseSync } from 'vite';

export interface FunctionSize {
  name: string;
  lines: number;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const kinds = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

const nameOf = (node: Node, parent: Node | null): string => {
  const named = [node, parent].find((each) => isNode(each?.['id']) || isNode(each?.['key']));
  const name = (named?.['id'] ?? named?.['key']) as { name?: unknown } | undefined;
  return typeof name?.name === 'string' ? name.name : '';
};

/** What is measured or read by itself: inner functions, and markup, which is long by nature. */
const isApart = ({ type }: Node): boolean => kinds.has(type) || type === 'JSXElement' || type === 'JSXFragment';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/** The outermost parts of a function that do not count as its own. */
const partsApart = (node: Node): Node[] =>
  childrenOf(node).flatMap((child) => (isApart(child) ? [child] : partsApart(child)));

/**
 * Every function of a text with its own lines, from its first word to its last brace: an inner function counts as one
 * line and is measured by itself, markup counts as one line.
 */
export const functionsOf = (path: string, text: string): FunctionSize[] => {
  const breaks = ({ start, end }: Node): number => text.slice(start, end).split('\n').length - 1;
  const found: FunctionSize[] = [];
  const walk = (node: Node, parent: Node | null): void => {
    if (kinds.has(node.type)) {
      const apart = partsApart(node).reduce((sum, part) => sum + breaks(part), 0);
      found.push({ name: nameOf(node, parent), lines: breaks(node) + 1 - apart });
    }
    for (const child of childrenOf(node)) walk(child, node);
  };
  walk(parseSync(path, text).program as unknown as Node, null);
  return found;
};
