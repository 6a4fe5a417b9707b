import { Hono } from 'hono';
import { addIslands } from '../../platform/page/index.ts';
import type { WebEnv } from '../../platform/web/env.ts';
import { web as me } from './web-me.tsx';
import { web as office } from './web-office.tsx';
import { web as signIn } from './web-sign-in.tsx';

export { navigation } from './web-office.tsx';
export { outside } from './web-sign-in.tsx';
export { words } from './words/index.ts';

addIslands('src/modules/people/islands');

export const web = new Hono<WebEnv>().route('/', signIn).route('/', me).route('/', office);
