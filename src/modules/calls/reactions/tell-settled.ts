import { reaction } from '../../../platform/jobs/reactions.ts';
import { tell } from './tell.ts';

const settled = (outcome: 'kept' | 'annulled') =>
  reaction(`calls.mandate_${outcome}`, `calls.tell_mandate_${outcome}`, (ground, { about, entry }) =>
    tell(ground, { id: about, occasion: entry }, ({ application, t }) => {
      const { mandate, structure } = application;
      if (!mandate?.settled) return null;
      const text = t(`message.mandate_${outcome}`, { structure: structure.name, reason: mandate.settled.reason });
      return { kind: 'calls.mandate_settled', to: ['pen', 'mandate', 'contact'], text };
    }),
  );

/** The agent and the cooperative hear what the office decided of a contested mandate, and why. */
export const [tellMandateKept, tellMandateAnnulled] = [settled('kept'), settled('annulled')];
