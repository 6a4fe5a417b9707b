import type { FeedEntry } from '../../../platform/feed.ts';

/** A feed as it is written: everything said in one language, addresses whole. */
export interface FeedWritten {
  title: string;
  about: string;
  lang: string;
  /** Its own address, and that of the page that lists the same. */
  self: string;
  page: string;
  author: string;
  licence: string;
  entries: (FeedEntry & { address: string })[];
}

// oxlint-disable-next-line no-control-regex -- XML has no way to carry these
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The last change of any entry; a feed without one has never changed. */
const changedAt = ({ entries }: FeedWritten): Date =>
  new Date(Math.max(0, ...entries.map((entry) => entry.changedAt.getTime())));

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

/** Atom (RFC 4287). Ids are those of the records, so that an entry read in two feeds is known to be one. */
export const atomOf = (feed: FeedWritten): string => {
  const entries = feed.entries.map(
    (entry) =>
      `<entry><id>urn:uuid:${entry.id}</id><title>${escaped(entry.title)}</title><link rel="alternate" type="text/html" href="${escaped(entry.address)}"/><published>${entry.publishedAt.toISOString()}</published><updated>${entry.changedAt.toISOString()}</updated><summary>${escaped(entry.summary)}</summary></entry>`,
  );
  return [
    declaration,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`,
    `<id>${escaped(feed.self)}</id><title>${escaped(feed.title)}</title><subtitle>${escaped(feed.about)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/><link rel="alternate" type="text/html" href="${escaped(feed.page)}"/><link rel="license" href="${escaped(feed.licence)}"/>`,
    `<updated>${changedAt(feed).toISOString()}</updated><author><name>${escaped(feed.author)}</name></author>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
};

/** RSS 2.0, with its own address as the RSS Advisory Board recommends. */
export const rssOf = (feed: FeedWritten): string => {
  const items = feed.entries.map(
    (entry) =>
      `<item><title>${escaped(entry.title)}</title><link>${escaped(entry.address)}</link><guid isPermaLink="false">urn:uuid:${entry.id}</guid><pubDate>${entry.publishedAt.toUTCString()}</pubDate><description>${escaped(entry.summary)}</description></item>`,
  );
  return [
    declaration,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    `<channel><title>${escaped(feed.title)}</title><link>${escaped(feed.page)}</link><description>${escaped(feed.about)}</description>`,
    `<language>${feed.lang}</language><lastBuildDate>${changedAt(feed).toUTCString()}</lastBuildDate><copyright>${escaped(feed.licence)}</copyright><atom:link rel="self" type="application/rss+xml" href="${escaped(feed.self)}"/>`,
    ...items,
    '</channel></rss>\n',
  ].join('\n');
};
