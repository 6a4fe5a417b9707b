import type { Form } from '../form.ts';
import { bindsOf } from './binds.ts';
import { choiceListsOf } from './choice-lists.ts';
import { controlOf, countPath, isFixed } from './controls.ts';
import type { Writing } from './controls.ts';
import { pathsOf, xpathOf } from './paths.ts';
import { Texts, languagesOf } from './texts.ts';
import { nodesIn } from './tree.ts';
import type { Node } from './tree.ts';
import { element, escaped } from './xml.ts';

const namespaces = {
  xmlns: 'http://www.w3.org/2002/xforms',
  'xmlns:h': 'http://www.w3.org/1999/xhtml',
  'xmlns:ev': 'http://www.w3.org/2001/xml-events',
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:jr': 'http://openrosa.org/javarosa',
  'xmlns:orx': 'http://openrosa.org/xforms',
  'xmlns:odk': 'http://www.opendatakit.org/xforms',
};

type Repeated = Extract<Node, { is: 'repeat' }>;

const emptyOf = (node: Node): string[] => {
  if (node.is === 'question') return [element(node.name, {}, escaped(node.question.initially ?? ''))];
  const inner = node.children.flatMap(emptyOf);
  if (node.is === 'group') return [element(node.name, {}, inner)];
  // The template is what a new passage begins with; the passage after it is the first one shown.
  return [
    ...(isFixed(node.of) ? [element(`${node.name}_count`)] : []),
    element(node.name, { 'jr:template': '' }, inner),
    element(node.name, {}, inner),
  ];
};

const fixedCounts = (tree: Node[]): string[] =>
  nodesIn(tree)
    .filter((node): node is Repeated => node.is === 'repeat' && isFixed(node.of))
    .map((node) =>
      element('bind', {
        nodeset: countPath(node),
        type: 'string',
        readonly: 'true()',
        calculate: String(node.of.repeat?.atLeast),
      }),
    );

const instanceOf = (form: Form, { paths }: Writing, { id, version }: Named): string =>
  element(
    'instance',
    {},
    element(
      'data',
      { id, version },
      paths.tree.flatMap(emptyOf),
      element('meta', {}, element('instanceID'), form.origin?.instanceName ? element('instanceName') : ''),
    ),
  );

const metaBinds = (form: Form, { paths }: Writing): string[] => {
  const name = form.origin?.instanceName;
  return [
    element('bind', {
      nodeset: '/data/meta/instanceID',
      type: 'string',
      readonly: 'true()',
      'jr:preload': 'uid',
    }),
    ...(name
      ? [element('bind', { nodeset: '/data/meta/instanceName', type: 'string', calculate: xpathOf(paths, null, name) })]
      : []),
  ];
};

/** What an XForm is called where it is served. */
export interface Named {
  id: string;
  version: string;
}

/**
 * A form as an XForm for ODK Collect: OpenRosa XForms, with translations in `itext`, choices in secondary instances, and
 * the instance that is sent back (source: https://getodk.github.io/xforms-spec). Compared element by element with what
 * pyxform 4.5 writes of the same XLSForm (write.test.ts); where we differ, a text that lacks a language is shown in
 * another one, not as a dash.
 */
export const xformOf = (form: Form, named: Named): string => {
  const paths = pathsOf(form);
  const writing: Writing = { paths, texts: new Texts(paths), lists: choiceListsOf(form) };
  const languages = languagesOf(form);
  const { texts, lists } = writing;
  // Before the texts are written: each of these adds its own.
  const choices = lists.instances(texts);
  const binds = paths.tree.flatMap((node) => bindsOf(paths, node, texts));
  const body = paths.tree.map((node) => controlOf(writing, node));
  const [first] = languages;
  const { title } = form;
  const model = element(
    'model',
    { 'odk:xforms-version': '1.0.0' },
    texts.itext(languages),
    instanceOf(form, writing, named),
    choices,
    binds,
    fixedCounts(paths.tree),
    metaBinds(form, writing),
  );
  const name = (first && title[first]) || title.fr || title.ar || title.en || title.zgh || named.id;
  const head = element('h:head', {}, element('h:title', {}, escaped(name)), model);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('h:html', namespaces, head, element('h:body', {}, body))}\n`;
};
