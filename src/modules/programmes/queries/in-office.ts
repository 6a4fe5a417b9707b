import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import { allow, holdsSomewhere } from '../../../platform/rights.ts';
import { regions } from '../../registry/index.ts';
import { mayFoundProgramme, mayRunProgramme, programmesRunBy } from '../policy.ts';
import { faultsOfQuotas, placesOf, placesPaid } from '../rules/funding.ts';
import { edition } from './edition.ts';
import { programme } from './programme.ts';
import { programmes } from './programmes.ts';

const One = v.object({ id: v.string() });
type OneId = v.InferInput<typeof One>;

/** The programmes that this officer runs, and whether a new one may be founded. */
export const programmesInOffice = async (caller: Caller) => {
  allow(caller.actor, holdsSomewhere(caller.actor, ['programme_officer']));
  return {
    mine: programmesRunBy(caller.actor, await programmes(caller, {})),
    mayFound: mayFoundProgramme(caller.actor),
  };
};

/** A programme, for those who run it. */
export const programmeInOffice = async (caller: Caller, { id }: OneId) => {
  const found = await programme(caller, { id });
  allow(caller.actor, mayRunProgramme(caller.actor, found));
  return found;
};

/** An edition with its money counted out, and what its quotas ask that the money does not pay for. */
export const editionInOffice = async (caller: Caller, { id }: OneId) => {
  const found = await edition(caller, { id });
  allow(caller.actor, mayRunProgramme(caller.actor, { id: found.programme }));
  const funds = found.envelopes.map(({ amount, grant_amount, regions: where }) => ({
    amount,
    grant: grant_amount,
    regions: where,
  }));
  return {
    ...found,
    envelopes: found.envelopes.map((envelope) => ({
      ...envelope,
      ...placesOf({ amount: envelope.amount, grant: envelope.grant_amount }),
    })),
    places: placesPaid(funds),
    money: funds.reduce((sum, { amount }) => sum + amount, 0),
    faults: faultsOfQuotas(
      funds,
      found.quotas,
      regions.map(({ code }) => code),
    ),
  };
};

export type EditionInOffice = Awaited<ReturnType<typeof editionInOffice>>;
