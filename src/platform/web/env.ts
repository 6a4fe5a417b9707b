import type { Context as HonoContext } from 'hono';
import type { Caller, Ground } from '../ground.ts';
import type { PageContext } from '../page/context.ts';
import type { Settings } from '../settings.ts';
import type { Identified } from './room.ts';

/** What every handler finds on its context: whom it serves, in which language, and the house. */
export interface WebEnv {
  Variables: {
    ground: Ground;
    settings: Settings;
    caller: Caller;
    page: PageContext;
    reader: Identified;
    /** The session's id, or null for a visitor. */
    session: string | null;
    requestId: string;
    /** An answer that is no page and gains by being compressed. */
    squeeze?: boolean;
  };
}

export type WebContext = HonoContext<WebEnv>;
