import { Hono } from 'hono';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import { words } from './words/index.ts';

/** For `src/rooms.ts`: no page of its own, but words for what it refuses on the pages of others. */
export const onTheWeb: RoomWeb = { name: 'forms', web: new Hono<WebEnv>(), words: words as RoomWeb['words'] };
