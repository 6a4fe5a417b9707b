/** What the store and the acts are made of. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
