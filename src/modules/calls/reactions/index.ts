import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { followed } from './follow-merges.ts';
import { tellCorrection } from './tell-correction.ts';
import { tellEligible, tellIneligible } from './tell-decision.ts';
import { tellMandate } from './tell-mandate.ts';
import { tellMandateAnnulled, tellMandateKept } from './tell-settled.ts';
import { tellReceipt } from './tell-receipt.ts';

export const reactions: Reaction[] = [
  tellReceipt,
  tellMandate,
  tellMandateKept,
  tellMandateAnnulled,
  tellCorrection,
  tellEligible,
  tellIneligible,
  ...followed,
];
