import type { Key, Say } from '../words/index.ts';

const known: Record<string, Key> = {
  'registry.register_structure': 'act.register_structure',
  'new-structure': 'act.register_structure',
  'diagnoses.start': 'act.diagnosis_start',
  'diagnoses.answer_items': 'act.diagnosis_answers',
  'diagnoses.attach_evidence': 'act.diagnosis_evidence',
  'diagnoses.agree': 'act.diagnosis_agree',
};

/** An act or a draft in the agent's words. */
export const whatIs = (name: string, say: Say): string => say(known[name] ?? 'act.other');
