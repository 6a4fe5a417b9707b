import type { Key, Say } from '../words/index.ts';

const known: Record<string, Key> = {
  'registry.register_structure': 'act.register_structure',
  'new-structure': 'act.register_structure',
  'diagnoses.start': 'act.diagnosis_start',
  'diagnoses.answer_items': 'act.diagnosis_answers',
  'diagnoses.attach_evidence': 'act.diagnosis_evidence',
  'diagnoses.agree': 'act.diagnosis_agree',
  'trainings.record_attendance': 'act.attendance',
  attendance: 'act.attendance',
  'accompaniment.report_visit': 'act.visit',
  visit: 'act.visit',
  'accompaniment.draft_plan': 'act.plan',
  plan: 'act.plan',
  consent: 'act.consent',
  application: 'act.application',
  'calls.start_application': 'act.application',
  'calls.answer_questions': 'act.application_answers',
  'calls.record_mandate': 'act.mandate',
  'calls.attach_piece': 'act.piece',
  'calls.submit_application': 'act.submit',
  'accompaniment.move_action': 'act.move',
  'accompaniment.record_plan_consent': 'act.consent',
  'accompaniment.miss_visit': 'act.missed',
  'people.give_consent': 'act.contact_consent',
  'trainings.attach_sheet': 'act.sheet',
  'evidence.give_proof': 'act.proof',
  proof: 'act.proof',
  'evidence.tell_unreachable': 'act.unreachable',
};

/** An act or a draft in the agent's words. */
export const whatIs = (name: string, say: Say): string => say(known[name] ?? 'act.other');
