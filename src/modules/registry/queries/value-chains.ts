import * as v from 'valibot';
import { query } from '../room.ts';
import { chainsOf } from './search-directory.ts';

/** The value chains in use, with their titles in three languages. */
export const valueChains = query(v.object({}), async ({ tx }) => chainsOf(tx));
