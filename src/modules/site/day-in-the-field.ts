// What the rooms of accompaniment, of phones and of privacy have waiting, for the day of an officer or an agent.
import type { Caller } from '../../platform/ground.ts';
import { holds, holdsSomewhere } from '../../platform/rights.ts';
import { agentDay, tranches } from '../accompaniment/index.ts';
import { actsInOffice, submissionsInOffice } from '../field/index.ts';
import { officePostings } from '../networking/index.ts';
import { openings } from '../privacy/index.ts';
import type { Item } from './day.ts';

/** Cooperatives that ask for a place, by tranche. */
const applicants = async (caller: Caller): Promise<Item[]> =>
  (await tranches(caller, { as: 'officer' }))
    .filter(({ closed }) => !closed)
    .map(({ edition, name, applied }) => ({
      key: 'to_place',
      count: applied,
      title: name,
      href: `/office/accompaniment/${edition}`,
    }));

/** What telephones have sent and nobody could apply without a person. */
const sentByPhones = async (caller: Caller): Promise<Item[]> => {
  const { counts } = await actsInOffice(caller, { list: 'decide' });
  const { counts: sent } = await submissionsInOffice(caller, { state: 'waiting' });
  return [
    { key: 'acts_to_decide', count: counts.decide, href: '/office/field' },
    { key: 'submissions_to_decide', count: sent.waiting ?? 0, href: '/office/field/submissions?state=waiting' },
  ];
};

/** The cooperatives of an agent whose visit or whose actions are late. */
const myVisits = async (caller: Caller): Promise<Item[]> => {
  const late = (await agentDay(caller, {})).filter(({ next, lateActions }) => next?.late || lateActions > 0);
  return [{ key: 'my_visits_late', count: late.length, href: '/office/visits', late: true }];
};

/** Needs and offers that somebody said aloud. */
const toWriteDown = async (caller: Caller): Promise<Item[]> => {
  const [needs, offers] = [
    await officePostings(caller, { side: 'need' }),
    await officePostings(caller, { side: 'offer' }),
  ];
  return [
    { key: 'needs_to_write', count: needs.counts.spoken ?? 0, href: '/office/needs?state=spoken' },
    { key: 'offers_to_write', count: offers.counts.spoken ?? 0, href: '/office/offers?state=spoken' },
  ];
};

const toReview = async (caller: Caller): Promise<Item[]> => {
  const { waiting } = await openings(caller, {});
  return [{ key: 'openings_to_review', count: waiting.length, href: '/office/openings' }];
};

/** All of it, of what this person may decide on. */
export const inTheField = async (caller: Caller): Promise<Item[]> => {
  const { actor } = caller;
  return [
    ...(holdsSomewhere(actor, ['field_agent']) ? await myVisits(caller) : []),
    ...(holdsSomewhere(actor, ['programme_officer', 'field_agent']) ? await toWriteDown(caller) : []),
    ...(holdsSomewhere(actor, ['programme_officer']) ? await applicants(caller) : []),
    ...(holdsSomewhere(actor, ['programme_officer']) ? await sentByPhones(caller) : []),
    ...(holds(actor, []) ? await toReview(caller) : []),
  ];
};
