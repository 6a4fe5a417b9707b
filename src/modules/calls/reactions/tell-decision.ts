import { reaction } from '../../../platform/jobs/reactions.ts';
import { tell } from './tell.ts';
import type { Telling } from './tell.ts';

// A decision taken back before its message left is not said: what counts is what stands when it leaves.
const decision = ({ application, t }: Telling, status: 'eligible' | 'ineligible') => {
  if (application.status !== status) return null;
  const values = {
    structure: application.structure.name,
    number: String(application.number ?? ''),
    reason: application.decisionNote,
  };
  return { kind: `calls.${status}`, to: ['pen' as const, 'contact' as const], text: t(`message.${status}`, values) };
};

export const tellEligible = reaction(
  'calls.application_declared_eligible',
  'calls.tell_eligible',
  (ground, { about, entry }) =>
    tell(ground, { id: about, occasion: entry }, (telling) => decision(telling, 'eligible')),
);

export const tellIneligible = reaction(
  'calls.application_declared_ineligible',
  'calls.tell_ineligible',
  (ground, { about, entry }) =>
    tell(ground, { id: about, occasion: entry }, (telling) => decision(telling, 'ineligible')),
);
