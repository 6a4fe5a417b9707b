import { Hono } from 'hono';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import { words } from './words/index.ts';

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = { name: 'indicators', web: new Hono<WebEnv>(), words };
