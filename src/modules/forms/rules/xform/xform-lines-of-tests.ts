import { localName, readXml } from '../../../../platform/xml/index.ts';
import type { XmlElement } from '../../../../platform/xml/index.ts';

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([(),]) ?/g, '$1')
    .trim();

/** Lists of choices have names of their own: they are told apart by the order in which they are written. */
const listNames = (root: XmlElement): Map<string, string> => {
  const names = new Map<string, string>();
  const visit = (element: XmlElement): void => {
    const id = element.attributes['id'];
    if (localName(element.name) === 'instance' && id) names.set(id, `list ${names.size + 1}`);
    element.children.forEach(visit);
  };
  visit(root);
  return names;
};

/**
 * An XForm as lines that can be compared with those of another writer: no order of attributes, of texts or of binds,
 * no spaces that mean nothing, and no dashes for texts that were not translated.
 */
export const linesOf = (xml: string): string[] => {
  const root = readXml(xml);
  const lists = listNames(root);
  const renamed = (text: string): string =>
    [...lists].reduce(
      (all, [id, name]) =>
        all.replaceAll(`instance('${id}')`, `instance(${name})`).replace(new RegExp(`^${id}(-\\d+)?$`), `${name}$1`),
      text,
    );
  const lines: string[] = [];
  const visit = (element: XmlElement, path: string): void => {
    const attributes = Object.entries(element.attributes)
      .filter(([name]) => !name.startsWith('xmlns'))
      .map(([name, value]) => `${name}="${renamed(plain(value))}"`)
      .toSorted()
      .join(' ');
    const here = `${path}/${element.name}${attributes ? `[${attributes}]` : ''}`;
    const text = renamed(plain(element.text));
    if (element.name === 'value' && text === '-') return;
    lines.push(text ? `${here} ${text}` : here);
    for (const child of element.children) visit(child, here);
  };
  visit(root, '');
  return lines.toSorted();
};
