import { addressIn, isLiteral, isThing, prefixesIn, valuesOf, vocabularies } from './graph.ts';
import type { Literal, Thing, Value } from './graph.ts';

const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const quoted = (text: string): string => `"${text.replaceAll(/[\\"\n\r\t]/g, (letter) => escapes[letter] as string)}"`;

const addressed = (at: string): string => `<${addressIn(at)}>`;

const written = ({ text, lang, type }: Literal): string => {
  if (lang !== undefined) return `${quoted(text)}@${lang}`;
  return type === undefined ? quoted(text) : `${quoted(text)}^^${type}`;
};

const indent = (depth: number): string => '  '.repeat(depth);

const statements = (thing: Thing, depth: number): string => {
  const lines = [
    ...(thing.is.length > 0 ? [`a ${thing.is.join(', ')}`] : []),
    ...thing.has
      .map(([name, given]) => [name, valuesOf(given)] as const)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => `${name} ${values.map((value) => valueIn(value, depth)).join(', ')}`),
  ];
  return lines.join(` ;\n${indent(depth)}`);
};

const valueIn = (value: Value, depth: number): string => {
  if (isLiteral(value)) return written(value);
  if (!isThing(value) || value.iri !== undefined) return addressed(value.iri as string);
  return `[\n${indent(depth + 1)}${statements(value, depth + 1)}\n${indent(depth)}]`;
};

/** Things that have an address and are told within another stand by themselves as well. */
const standing = (graph: Thing[]): Thing[] => {
  const all: Thing[] = [];
  const walk = (thing: Thing, top: boolean): void => {
    if (top || thing.iri !== undefined) all.push(thing);
    for (const [, given] of thing.has) for (const value of valuesOf(given)) if (isThing(value)) walk(value, false);
  };
  for (const thing of graph) walk(thing, true);
  return all.filter((one, at) => one.iri === undefined || all.findIndex(({ iri }) => iri === one.iri) === at);
};

/** A graph in RDF 1.1 Turtle (https://www.w3.org/TR/turtle/), prefixes first; ends with a line break. */
export const turtle = (graph: Thing[]): string => {
  const heads = prefixesIn(graph).map((prefix) => `@prefix ${prefix}: <${vocabularies[prefix]}> .`);
  const blocks = standing(graph).map((thing) => {
    const subject = thing.iri === undefined ? '[]' : addressed(thing.iri);
    return `${subject} ${statements(thing, 1)} .`;
  });
  return `${heads.join('\n')}\n\n${blocks.join('\n\n')}\n`;
};
