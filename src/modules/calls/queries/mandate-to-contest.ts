import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { isContestToken } from '../contest-link.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

export interface MandateToContest {
  structure: string;
  callTitle: Trilingual;
  agent: string;
  givenBy: string;
  givenAt: Date;
  contested: boolean;
}

/** What the holder of the message's link may see of a mandate. */
export const mandateToContest = query(
  v.object({ mandate: Id, token: v.string(), secret: v.string() }),
  async ({ tx }, { mandate, token, secret }): Promise<MandateToContest> => {
    if (!isContestToken(secret, mandate, token)) return hide();
    const row = await tx
      .selectFrom('calls.mandate as mandate')
      .innerJoin('calls.application as application', 'application.id', 'mandate.application')
      .innerJoin('calls.call as call', 'call.id', 'application.call')
      .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
      .leftJoin('people.person_name as agent', 'agent.id', 'mandate.agent')
      .select([
        'structure.name as structure',
        'call.title as callTitle',
        'agent.name as agent',
        'mandate.given_by as givenBy',
        'mandate.given_at as givenAt',
        'mandate.contested_at as contestedAt',
      ])
      .where('mandate.id', '=', mandate)
      .executeTakeFirst();
    if (!row) return hide();
    const { contestedAt, agent, ...shown } = row;
    return { ...shown, agent: agent ?? '', contested: contestedAt !== null };
  },
);
