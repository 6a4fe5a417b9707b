import type { Key, Say } from '../words/index.ts';

const known: Record<string, Key> = {
  'registry.register_structure': 'act.register_structure',
};

/** An act or a draft in the agent's words. */
export const whatIs = (name: string, say: Say): string => say(known[name] ?? 'act.other');
