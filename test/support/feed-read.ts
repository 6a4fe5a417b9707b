import { readXml } from '../../src/platform/xml/index.ts';
import type { XmlElement } from '../../src/platform/xml/index.ts';

const named = ({ children }: XmlElement, name: string): XmlElement[] => children.filter((one) => one.name === name);
const textOf = (element: XmlElement, name: string): string => named(element, name)[0]?.text ?? '';

/** How often a child may stand in its parent. */
type Often = [least: number, most: number];

const amiss = (where: string, element: XmlElement, allowed: Record<string, Often>): string[] => [
  ...Object.entries(allowed).flatMap(([name, [least, most]]) => {
    const many = named(element, name).length;
    return many < least || many > most ? [`${where}: ${many} of ${name}`] : [];
  }),
  ...element.children
    .filter(({ name }) => !Object.hasOwn(allowed, name))
    .map(({ name }) => `${where}: ${name} is unknown`),
  ...element.children
    .filter(({ text, name }) => name === 'title' && text.trim() === '')
    .map(() => `${where}: no title`),
];

const many: Often = [0, Infinity];
const [once, atMostOnce]: [Often, Often] = [
  [1, 1],
  [0, 1],
];
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const links = (where: string, element: XmlElement): string[] => {
  const told = named(element, 'link').map(({ attributes }) => attributes);
  const alternates = told.filter(({ rel = 'alternate' }) => rel === 'alternate');
  const twice = new Set(alternates.map(({ type, hreflang }) => `${type} ${hreflang}`)).size < alternates.length;
  return [
    ...told.filter(({ href }) => !URL.canParse(href ?? '')).map(({ href }) => `${where}: ${href} is no address`),
    ...(alternates.length === 0 ? [`${where}: no alternate`] : []),
    ...(twice ? [`${where}: two alternates of a kind`] : []),
  ];
};

const dated = (where: string, element: XmlElement): string[] =>
  ['updated', 'published'].flatMap((name) =>
    named(element, name)
      .filter(({ text }) => !instant.test(text))
      .map(({ text }) => `${where}: ${name} ${text}`),
  );

const identified = (where: string, element: XmlElement): string[] =>
  URL.canParse(textOf(element, 'id')) ? [] : [`${where}: ${textOf(element, 'id')} is no IRI`];

/** What RFC 4287 refuses in a feed (4.1.1 and 4.1.2, their musts, and that a feed should say where it is from). */
export const refusedByAtom = (xml: string): string[] => {
  const feed = readXml(xml);
  if (feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') return ['another namespace'];
  const entries = named(feed, 'entry');
  const ids = entries.map((entry) => `${textOf(entry, 'id')} ${textOf(entry, 'updated')}`);
  return [
    ...amiss('feed', feed, {
      id: once,
      title: once,
      updated: once,
      author: [1, Infinity],
      subtitle: atMostOnce,
      rights: atMostOnce,
      link: many,
      entry: many,
    }),
    ...identified('feed', feed),
    ...links('feed', feed),
    ...dated('feed', feed),
    ...(named(feed, 'link').some(({ attributes }) => attributes['rel'] === 'self') ? [] : ['feed: no self']),
    ...entries.flatMap((entry, at) => {
      const where = `entry ${at}`;
      const shape = { id: once, title: once, updated: once, published: atMostOnce, summary: atMostOnce, link: many };
      return [
        ...amiss(where, entry, shape),
        ...identified(where, entry),
        ...links(where, entry),
        ...dated(where, entry),
      ];
    }),
    ...(new Set(ids).size < ids.length ? ['an entry is there twice'] : []),
  ];
};

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

/** What RSS 2.0 refuses in a feed, and what the RSS Advisory Board's profile asks beside it: its own address, ids. */
export const refusedByRss = (xml: string): string[] => {
  const rss = readXml(xml);
  const [channel] = named(rss, 'channel');
  if (rss.attributes['version'] !== '2.0' || channel === undefined) return ['no channel of RSS 2.0'];
  const items = named(channel, 'item');
  const guids = items.map((item) => textOf(item, 'guid'));
  const dates = [...named(channel, 'lastBuildDate'), ...items.flatMap((item) => named(item, 'pubDate'))];
  return [
    ...amiss('channel', channel, {
      title: once,
      link: once,
      description: once,
      language: once,
      lastBuildDate: once,
      copyright: atMostOnce,
      'atom:link': once,
      item: many,
    }),
    ...items.flatMap((item, at) =>
      amiss(`item ${at}`, item, { title: once, link: once, guid: once, pubDate: once, description: once }),
    ),
    ...[channel, ...items]
      .filter((one) => !URL.canParse(textOf(one, 'link')))
      .map((one) => `${textOf(one, 'link')} is no address`),
    ...dates.filter(({ text }) => !rfc822.test(text)).map(({ text }) => `${text} is no date`),
    ...(new Set(guids).size < guids.length ? ['an item is there twice'] : []),
  ];
};
