import { Hono } from 'hono';
import { addIslands } from '../../platform/page/index.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import type { RoomWeb } from '../../platform/web/room.ts';
import { web as me } from './web-me.tsx';
import { navigation, web as office } from './web-office.tsx';
import { outside, web as signIn } from './web-sign-in.tsx';
import { words } from './words/index.ts';

addIslands('src/modules/people/islands');

export const web = new Hono<WebEnv>().route('/', signIn).route('/', me).route('/', office);

/** For `src/rooms.ts`. */
export const onTheWeb: RoomWeb = { name: 'people', web, words: words as RoomWeb['words'], navigation, outside };
