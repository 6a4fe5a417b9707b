import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Shacl from 'rdf-validate-shacl';

/** @throws where the text is no Turtle. */
export const graphInTurtle = (text: string): Store => new Store(new Parser().parse(text.replace(/^\uFEFF/, '')));

/** @throws where it is no JSON-LD, or its context is not within it. */
export const graphInJsonLd = async (value: object): Promise<Store> => {
  const quads = (await jsonld.toRDF(value, {
    format: 'application/n-quads',
    documentLoader: (url: string) => Promise.reject(new Error(`${url} would be fetched`)),
  })) as unknown as string;
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
};

/** The same graph, whatever its blank nodes are called. */
export const canonical = (graph: Store): Promise<string> => {
  const lines = [...graph].map(({ subject, predicate, object }) => {
    const said = [subject, predicate, object].map((term) => {
      if (term.termType === 'NamedNode') return `<${term.value}>`;
      if (term.termType === 'BlankNode') return `_:${term.value.replaceAll(/\W/g, '')}`;
      const { value, language, datatype } = term as { value: string; language: string; datatype: { value: string } };
      return `${JSON.stringify(value)}${language ? `@${language}` : `^^<${datatype.value}>`}`;
    });
    return `${said.join(' ')} .`;
  });
  return jsonld.canonize(lines.join('\n') as never, {
    inputFormat: 'application/n-quads',
    algorithm: 'URDNA2015',
  }) as Promise<string>;
};

const short = (at: string | undefined): string => at?.replace(/^.*[/#]/, '') ?? '';

/** What of a graph the shapes refuse, `severity path focus: message` each; things that are only told as information are left out. */
export const refusedBy = async (shapes: string, graph: Store): Promise<string[]> => {
  // A store of n3 is a dataset of RDF/JS; its types are of an older edition of that.
  const validator = new Shacl(graphInTurtle(shapes) as never);
  const { results } = await validator.validate(graph as never);
  return results
    .filter(({ severity }) => short(severity?.value) !== 'Info')
    .map(({ severity, path, focusNode, message }) =>
      [
        short(severity?.value),
        short((path as { value?: string } | null)?.value),
        focusNode?.value,
        message.map(({ value }) => value),
      ].join(' '),
    );
};
