import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';
import { checkCodeRead } from '../../../platform/text/check-code.ts';

export type Receipt =
  | { known: false; why: 'misread' | 'unknown' }
  | { known: true; code: string; number: number; callTitle: Trilingual; submittedAt: Date };

/** What anybody who holds a receipt may check: that it is real, for which call, and when it was given. */
export const applicationBehindReceipt = query(
  v.object({ code: v.string() }),
  async ({ tx }, { code }): Promise<Receipt> => {
    const receipt = checkCodeRead(code);
    if (receipt === null) return { known: false, why: 'misread' };
    const row = await tx
      .selectFrom('calls.application as application')
      .innerJoin('calls.call as call', 'call.id', 'application.call')
      .select(['application.number', 'call.title as callTitle', 'application.submitted_at as submittedAt'])
      .where('application.receipt', '=', receipt)
      .executeTakeFirst();
    if (!row || row.number === null || row.submittedAt === null) return { known: false, why: 'unknown' };
    return { known: true, code: receipt, number: row.number, callTitle: row.callTitle, submittedAt: row.submittedAt };
  },
);
