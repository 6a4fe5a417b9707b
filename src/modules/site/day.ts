import type { Caller } from '../../platform/ground.ts';
import { factsSince } from '../../platform/journal/since.ts';
import { allow, holds, holdsSomewhere } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import { daysBetween } from '../../platform/words/format.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { callsInOffice, contestedMandates, myApplications, thoseIRun, waitingInCalls } from '../calls/index.ts';
import { invitationsUnanswered, mySeats } from '../juries/index.ts';
import { pairsToReview, requestsWaiting } from '../registry/index.ts';
import { sessions } from '../trainings/index.ts';
import { inTheField } from './day-in-the-field.ts';
import { changesIn, told } from './rules/yesterday.ts';
import type { Change, Happened } from './rules/yesterday.ts';

/** Something to do: `key` says it with its count, `title` of what when it is of one thing, `href` where. */
export interface Waiting {
  key:
    | 'to_check'
    | 'answered'
    | 'overdue'
    | 'contested'
    | 'draft_call'
    | 'unanswered'
    | 'pairs'
    | 'requests'
    | 'jobs'
    | 'sessions_to_record'
    | 'to_place'
    | 'acts_to_decide'
    | 'needs_to_write'
    | 'offers_to_write'
    | 'submissions_to_decide'
    | 'openings_to_review'
    | 'my_visits_late'
    | 'my_drafts'
    | 'my_corrections'
    | 'my_invitation'
    | 'my_readings';
  count: number;
  title?: Trilingual;
  href: string;
  late: boolean;
}

export type Item = Omit<Waiting, 'late'> & { late?: boolean };

const ofCalls = async (caller: Caller): Promise<Item[]> => {
  const waiting = await waitingInCalls(caller, {});
  const drafts = (await callsInOffice(caller, {})).filter(({ standing }) => standing === 'draft').length;
  const contested = await contestedMandates(caller, {});
  return [
    ...contested.map(({ call, title, contested: count }): Item => {
      return { key: 'contested', count, title, href: `/office/calls/${call}` };
    }),
    ...waiting.flatMap(({ call, title, toCheck, answered, overdue }): Item[] => {
      const here = `/office/calls/${call}`;
      return [
        { key: 'to_check', count: toCheck - answered, title, href: `${here}?status=submitted` },
        { key: 'answered', count: answered, title, href: `${here}?status=submitted` },
        { key: 'overdue', count: overdue, title, href: `${here}?status=correction_asked`, late: true },
      ];
    }),
    { key: 'draft_call', count: drafts, href: '/office/calls' },
  ];
};

const ofOffice = async (caller: Caller): Promise<Item[]> => {
  const invitations = await invitationsUnanswered(caller, {});
  const { total } = await pairsToReview(caller, {});
  const requests = await requestsWaiting(caller, {});
  return [
    ...(await ofCalls(caller)),
    ...invitations.map(({ about, title, unanswered }): Item => {
      return { key: 'unanswered', count: unanswered, title, href: `/office/calls/${about}/jury` };
    }),
    { key: 'requests', count: requests.total, href: '/office/requests' },
    { key: 'pairs', count: total, href: '/office/duplicates' },
  ];
};

const ofHouse = async ({ ground }: Caller): Promise<Item[]> => {
  const givenUp = await ground.jobs.administration.givenUp();
  return [{ key: 'jobs', count: givenUp.length, href: '/office/jobs', late: true }];
};

/** Sessions that have begun and of which nobody has said who came. */
const ofTrainings = async (caller: Caller): Promise<Item[]> => {
  if (!holdsSomewhere(caller.actor, ['programme_officer', 'field_agent'])) return [];
  const { counts } = await sessions(caller, { when: 'to_record' });
  return [{ key: 'sessions_to_record', count: counts.to_record, href: '/office/trainings?when=to_record' }];
};

const ofMine = async (caller: Caller): Promise<Item[]> => {
  const seats = await mySeats(caller, {});
  const applications = await myApplications(caller, {});
  const many = (status: string) => applications.filter((one) => one.status === status).length;
  return [
    ...(await ofTrainings(caller)),
    ...seats.flatMap(({ panel, title, invited, toRead }): Item[] => [
      { key: 'my_invitation', count: invited ? 1 : 0, title, href: `/me/panels/${panel}/invitation` },
      { key: 'my_readings', count: toRead, title, href: '/me/readings' },
    ]),
    { key: 'my_corrections', count: many('correction_asked'), href: '/me/applications' },
    {
      key: 'my_drafts',
      count: applications.filter(({ status, closesAt }) => status === 'draft' && closesAt > caller.now).length,
      href: '/me/applications',
    },
  ];
};

/** What every officer may be told of, whatever the scope of her right; the rest is asked of the rooms. */
const tellsAll = (actor: Actor, { fact }: Happened): boolean => {
  if (holds(actor, [])) return true;
  if (fact.startsWith('people.')) return false;
  const keeps = fact.startsWith('registry.') ? (['programme_officer', 'field_agent'] as const) : ([] as const);
  if (fact.startsWith('forms.')) return holdsSomewhere(actor, ['programme_officer']);
  // A structure belongs to no programme: only a region narrows who keeps the register.
  return actor.grants.some(
    (grant) => keeps.some((role) => role === grant.role) && grant.region === null && grant.structure === null,
  );
};

const changed = async (caller: Caller): Promise<Change[]> => {
  const from = new Date(caller.now.getTime() - 2 * 86_400_000);
  let since = from;
  // The first hour of yesterday on a clock in Morocco, whose offset changes at Ramadan.
  while (daysBetween(since, caller.now) > 1) since = new Date(since.getTime() + 3_600_000);
  const facts = await factsSince(caller, { since, facts: Object.keys(told) });
  const open = facts.filter((one) => tellsAll(caller.actor, one));
  const rest = facts.filter((one) => !tellsAll(caller.actor, one));
  const run = new Set(
    rest.length === 0 ? [] : await thoseIRun(caller, { ids: [...new Set(rest.map(({ about }) => about))] }),
  );
  return changesIn([...open, ...rest.filter(({ about }) => run.has(about))]);
};

/** What waits for this person, what is late, and what changed since yesterday among what may be seen. */
export const day = async (caller: Caller) => {
  const { actor } = caller;
  allow(actor, actor.kind === 'person');
  const items = [
    ...(await ofMine(caller)),
    ...(await inTheField(caller)),
    ...(holdsSomewhere(actor, ['programme_officer']) ? await ofOffice(caller) : []),
    ...(holds(actor, []) ? await ofHouse(caller) : []),
  ];
  const waiting = items.filter(({ count }) => count > 0).map((one): Waiting => ({ late: false, ...one }));
  const office = holdsSomewhere(actor, ['programme_officer', 'field_agent']);
  return { waiting, changed: office ? await changed(caller) : null };
};

export type Day = Awaited<ReturnType<typeof day>>;
