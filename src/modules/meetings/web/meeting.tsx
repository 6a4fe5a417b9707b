import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { system } from '../../../platform/rights.ts';
import { needsToMeet, whyNotIntroduced } from '../../networking/index.ts';
import { sayNeed } from '../commands/say-need.ts';
import { dropMeeting } from '../commands/drop-meeting.ts';
import { moveMeeting } from '../commands/move-meeting.ts';
import { noteOutcome } from '../commands/note-outcome.ts';
import { pinMeeting } from '../commands/pin-meeting.ts';
import { swapMeetings } from '../commands/swap-meetings.ts';
import { tellMeeting } from '../commands/tell-meeting.ts';
import { helpers, runners } from '../policy.ts';
import { day } from '../queries/day.ts';
import { meeting } from '../queries/meeting.ts';
import { ties } from '../queries/ties.ts';
import { outcomesOf } from '../queries/outcomes-of.ts';
import type { MeetingState, MissedBy } from '../rules/meeting.ts';
import type { Amount, Outcome } from '../rules/outcome.ts';
import { interestIn } from '../views/meeting-told.tsx';
import type { TieShown } from '../views/tie-part.tsx';
import { MeetingPage } from '../views/meeting-page.tsx';
import { words } from '../words/index.ts';

const officers = audience(runners);
const staff = audience(helpers);

/** One meeting: changed by hand before it takes place, told of when it does. */
export const meetingPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);
const ids = (c: WebContext) => ({ day: idInAddress(c, 'meetingday'), meeting: idInAddress(c, 'meeting') });
const ofDay = (c: WebContext): string => `/office/meetings/${idInAddress(c, 'meetingday')}`;
const here = (c: WebContext): string => `${ofDay(c)}/meetings/${idInAddress(c, 'meeting')}`;

/** What the meeting is about, and why the interest of both introduced nobody where it did not. */
const aboutOf = async (c: WebContext, interest: boolean): Promise<TieShown> => {
  const { caller } = c.var;
  const [tie = null] = await ties(caller, ids(c));
  if (tie === null) return { tie, needs: [], why: null };
  const { need, structure } = tie;
  const waits = interest && need !== null && tie.opportunity === null;
  const why = waits ? await whyNotIntroduced({ ...caller, actor: system }, { need, structure }) : null;
  return { tie, needs: await needsToMeet(caller, { ids: tie.needs }), why };
};

const meetingPage = async (c: WebContext, why: ComeBack | null = null) => {
  const shown = await meeting(c.var.caller, ids(c));
  const outcomes = await outcomesOf(c.var.caller, ids(c));
  return c.html(
    <MeetingPage
      page={c.var.page}
      day={await day(c.var.caller, { day: ids(c).day })}
      shown={shown}
      outcomes={outcomes}
      about={await aboutOf(c, interestIn({ outcomes }))}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

meetingPages.get('/office/meetings/:meetingday/meetings/:meeting', staff, (c) => meetingPage(c));

/** What is done to a meeting from its page: the verb, and where one goes on. */
const verbs = {
  move: (c: WebContext, form: FormValues) => {
    const [slot = '', table = ''] = textAt(form, 'place').split('/');
    const interpreter = textAt(form, 'interpreter') || null;
    return moveMeeting(c.var.caller, { meeting: ids(c).meeting, slot, table, interpreter });
  },
  swap: (c: WebContext, form: FormValues) =>
    swapMeetings(c.var.caller, { meeting: ids(c).meeting, other: textAt(form, 'other') }),
  pin: (c: WebContext, form: FormValues) =>
    pinMeeting(c.var.caller, { meeting: ids(c).meeting, pinned: textAt(form, 'pinned') === 'yes' }),
  drop: (c: WebContext, form: FormValues) =>
    dropMeeting(c.var.caller, { meeting: ids(c).meeting, forbid: textAt(form, 'forbid') === 'yes' }),
};

for (const [path, verb] of Object.entries(verbs))
  meetingPages.post(`/office/meetings/:meetingday/meetings/:meeting/${path}`, officers, async (c) => {
    const form = await formOf(c);
    // A meeting of another day is not found here.
    await meeting(c.var.caller, ids(c));
    return attempt(c, () => verb(c, form), {
      done: () => goOn(c, path === 'drop' ? `${ofDay(c)}/board` : here(c), t(c)(`done.${path as 'move'}`)),
      again: (why) => meetingPage(c, why),
    });
  });

meetingPages.post('/office/meetings/:meetingday/meetings/:meeting/tell', staff, async (c) => {
  const form = await formOf(c);
  await meeting(c.var.caller, ids(c));
  const told = {
    meeting: ids(c).meeting,
    state: textAt(form, 'state') as MeetingState,
    missedBy: (textAt(form, 'missed_by') || null) as MissedBy | null,
  };
  return attempt(c, () => tellMeeting(c.var.caller, told), {
    done: () => goOn(c, textAt(form, 'back') === 'now' ? `${ofDay(c)}/now` : here(c)),
    again: (why) => meetingPage(c, why),
  });
});

meetingPages.post('/office/meetings/:meetingday/meetings/:meeting/outcome', staff, async (c) => {
  const form = await formOf(c);
  const { meeting: one } = await meeting(c.var.caller, ids(c));
  const participant = [one.buyer, one.cooperative].find((id) => id === textAt(form, 'participant')) ?? hide();
  const outcome = textAt(form, 'outcome') as Outcome;
  const amount = (textAt(form, 'amount') || null) as Amount | null;
  return attempt(c, () => noteOutcome(c.var.caller, { meeting: one.id, participant, outcome, amount }), {
    done: () => goOn(c, here(c), t(c)('outcome.saved')),
    again: (why) => meetingPage(c, why),
  });
});

meetingPages.post('/office/meetings/:meetingday/meetings/:meeting/about', staff, async (c) => {
  const need = textAt(await formOf(c), 'need');
  const { meeting: one } = await meeting(c.var.caller, ids(c));
  return attempt(c, () => sayNeed(c.var.caller, { meeting: one.id, need }), {
    done: () => goOn(c, here(c), t(c)('tie.said')),
    again: (why) => meetingPage(c, why),
  });
});
