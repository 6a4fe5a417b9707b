/** Names of vocabularies that our files use, and their prefixes. */
export const vocabularies = {
  cids: 'https://ontology.commonapproach.org/cids#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  i72: 'http://ontology.eil.utoronto.ca/ISO21972/iso21972#',
  org: 'http://ontology.eil.utoronto.ca/tove/organization#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Prefix = keyof typeof vocabularies;
/** `dct:title`: a name of a vocabulary above. */
export type Name = `${Prefix}:${string}`;

/** A literal, with its language or its type; plain text without either. */
export type Literal = { text: string; lang?: string; type?: Name };
/** Something with an address of its own that is told elsewhere, here or outside. */
export type Reference = { iri: string };
/** Something that is told here; without an address it is known only by what points at it. */
export interface Thing {
  iri?: string;
  is: Name[];
  has: [Name, Value | Value[]][];
}
export type Value = Literal | Reference | Thing;

export const literal = (text: string, type?: Name): Literal => (type ? { text, type } : { text });
/** A text in every language that it has. */
export const said = (text: Partial<Record<string, string>>): Literal[] =>
  Object.entries(text)
    .filter((one): one is [string, string] => (one[1] ?? '').trim() !== '')
    .map(([lang, value]) => ({ text: value, lang }));

/** An address as RDF takes it: letters that none may bear are written as their code. */
export const addressIn = (at: string): string =>
  at.replaceAll(/[\s<>"{}|^`\\]|\p{Cc}/gu, (letter) => encodeURIComponent(letter));

export const isThing = (value: Value): value is Thing => 'is' in value;
export const isLiteral = (value: Value): value is Literal => 'text' in value;
export const valuesOf = (value: Value | Value[]): Value[] => (Array.isArray(value) ? value : [value]);

const prefixes = Object.keys(vocabularies) as Prefix[];

/** The prefixes that a graph uses, in the order of the alphabet. */
export const prefixesIn = (graph: Thing[]): Prefix[] => {
  const found = new Set<string>();
  const note = (name: Name): void => void found.add(name.slice(0, name.indexOf(':')));
  const walk = (thing: Thing): void => {
    for (const name of thing.is) note(name);
    for (const [name, given] of thing.has) {
      note(name);
      for (const value of valuesOf(given)) {
        if (isThing(value)) walk(value);
        else if (isLiteral(value) && value.type) note(value.type);
      }
    }
  };
  for (const thing of graph) walk(thing);
  return prefixes.filter((prefix) => found.has(prefix));
};
