import { reaction } from '../../../platform/jobs/reactions.ts';
import { tell } from './tell.ts';

/** Whoever sent it and the cooperative each hold its number and the code that proves it was sent. */
export const tellReceipt = reaction('calls.application_submitted', 'calls.tell_receipt', (ground, { about, entry }) =>
  tell(ground, { id: about, occasion: entry }, ({ application, t }) => {
    const { number, receipt, structure } = application;
    if (number === null || receipt === null) return null;
    const text = t('message.receipt', { structure: structure.name, number: String(number), receipt });
    return { kind: 'calls.receipt', to: ['pen', 'contact', 'mandate'], text };
  }),
);
