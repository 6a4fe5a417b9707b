import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { tellCorrection } from './tell-correction.ts';
import { tellEligible, tellIneligible } from './tell-decision.ts';
import { tellMandate } from './tell-mandate.ts';
import { tellReceipt } from './tell-receipt.ts';

export const reactions: Reaction[] = [tellReceipt, tellMandate, tellCorrection, tellEligible, tellIneligible];
