import type { Hono } from 'hono';
import type { NavItem } from '../page/context.ts';
import type { Actor } from '../rights.ts';
import type { Words } from './sentences.ts';
import type { Lang } from '../words/lang.ts';
import type { WebEnv } from './env.ts';

/** What a room's `web.tsx` hands to the house. */
export interface RoomWeb {
  /** The room's name: the first part of its refusals' codes. */
  name: string;
  /** Addresses without the language. */
  web: Hono<WebEnv>;
  /** The room's words; a refusal `room.reason` is said by their key `refusal.reason`. */
  words: Words;
  /** The room's entries in the menu, for this reader. */
  navigation?: (lang: Lang, actor: Actor) => NavItem[];
  /** The few addresses that have no language: files, uploads, feeds, doors for programs. */
  outside?: Hono<WebEnv>;
}

/** Who a request comes from. */
export interface Identified {
  actor: Actor;
  person: { id: string; name: string } | null;
  session: string | null;
}
