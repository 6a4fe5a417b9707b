import { addressIn, isLiteral, isThing, prefixesIn, valuesOf, vocabularies } from './graph.ts';
import type { Thing, Value } from './graph.ts';

type Node = { [key: string]: unknown };

const valueIn = (value: Value): unknown => {
  if (isThing(value)) return nodeIn(value);
  if (!isLiteral(value)) return { '@id': addressIn(value.iri) };
  const { text, lang, type } = value;
  if (lang !== undefined) return { '@value': text, '@language': lang };
  return type === undefined ? text : { '@value': text, '@type': type };
};

const nodeIn = ({ iri, is, has }: Thing): Node => ({
  ...(iri !== undefined && { '@id': addressIn(iri) }),
  '@type': is,
  ...Object.fromEntries(
    has
      .map(([name, given]) => [name, valuesOf(given).map(valueIn)] as const)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  ),
});

/** A graph in JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) whose context is within it: a reader fetches nothing. */
export const jsonLd = (graph: Thing[]) => ({
  '@context': Object.fromEntries(prefixesIn(graph).map((prefix) => [prefix, vocabularies[prefix]])),
  '@graph': graph.map(nodeIn),
});
