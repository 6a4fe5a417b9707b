import type { Caller } from './ground.ts';
import type { Lang } from './words/lang.ts';

/** Something new, as readers of feeds see it; all of it public. */
export interface FeedEntry {
  /** Of the record: the same for ever, so that nobody is shown it twice. */
  id: string;
  title: string;
  /** A sentence or two, plain text. */
  summary: string;
  /** Its page, without the language: `/calls/0193…`. */
  path: string;
  publishedAt: Date;
  changedAt: Date;
}

/** What a room lets readers follow by a feed, RSS or Atom. */
export interface Feed {
  /** `calls`: the same for ever, addresses name it. */
  name: string;
  title: (lang: Lang) => string;
  about: (lang: Lang) => string;
  /** The page that lists the same, without the language. */
  path: string;
  /** The newest first, at most fifty. */
  entries: (caller: Caller, lang: Lang) => Promise<FeedEntry[]>;
}
