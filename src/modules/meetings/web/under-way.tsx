import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf } from '../../../platform/web/typed.ts';
import { checkIn } from '../commands/check-in.ts';
import { setAbsences } from '../commands/set-absences.ts';
import { tellSlot } from '../commands/tell-slot.ts';
import { helpers } from '../policy.ts';
import { board } from '../queries/board.ts';
import type { Person } from '../queries/board.ts';
import { day } from '../queries/day.ts';
import { participant } from '../queries/participant.ts';
import { results } from '../queries/results.ts';
import { ties } from '../queries/ties.ts';
import { badgeTyped } from '../rules/participant.ts';
import { NowPage } from '../views/now-page.tsx';
import { ResultsPage, cameTo } from '../views/results-page.tsx';
import type { Together } from '../rules/outcome.ts';
import { words } from '../words/index.ts';
import { absentTyped } from './typed-presence.ts';

const staff = audience(helpers);

/** The day itself: the desk, the tables as they are this minute, and what it all came to. */
export const dayPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);
const here = (c: WebContext): string => `/office/meetings/${idInAddress(c, 'meetingday')}/now`;

/** By a badge exactly, else by a part of a name. */
const foundIn = (people: Person[], searched: string): Person[] => {
  const badge = badgeTyped(searched);
  if (badge !== null) return people.filter((one) => one.badge === badge);
  const text = searched.trim().toLocaleLowerCase();
  return people.filter(({ name, nameAr }) => `${name} ${nameAr ?? ''}`.toLocaleLowerCase().includes(text)).slice(0, 12);
};

/** Read again by itself, so that the screen in the hall needs no hand; never while somebody searches or mends. */
const eachHalfMinute = '30';

const nowPage = async (c: WebContext, why: ComeBack | null = null) => {
  const shown = await day(c.var.caller, { day: idInAddress(c, 'meetingday') });
  if (shown.state !== 'under_way') return hide();
  const searched = (c.req.query('q') ?? '').slice(0, 80);
  const all = await board(c.var.caller, { day: shown.id });
  if (searched === '' && why === null) c.header('refresh', eachHalfMinute);
  return c.html(
    <NowPage
      page={c.var.page}
      day={shown}
      board={all}
      found={searched.trim() === '' ? null : foundIn(all.people, searched)}
      searched={searched}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

dayPages.get('/office/meetings/:meetingday/now', staff, (c) => nowPage(c));

dayPages.post('/office/meetings/:meetingday/slots/:slot/held', staff, async (c) =>
  attempt(c, () => tellSlot(c.var.caller, { day: idInAddress(c, 'meetingday'), slot: idInAddress(c, 'slot') }), {
    done: (facts) => goOn(c, here(c), t(c)('now.held_done', { count: facts.length })),
    again: (why) => nowPage(c, why),
  }),
);

const oneIn = async (c: WebContext) => {
  const one = await participant(c.var.caller, { participant: idInAddress(c, 'participant') });
  allow(c.var.caller.actor, one.may.help);
  return one.day === idInAddress(c, 'meetingday') ? one : hide();
};

dayPages.post('/office/meetings/:meetingday/participants/:participant/arrive', staff, async (c) => {
  const { id } = await oneIn(c);
  return attempt(c, () => checkIn(c.var.caller, { participant: id }), {
    done: () => goOn(c, here(c), t(c)('desk.arrived')),
    again: (why) => nowPage(c, why),
  });
});

dayPages.post('/office/meetings/:meetingday/participants/:participant/absent', staff, async (c) => {
  const { id, slots } = await oneIn(c);
  const toCome = slots.filter(({ endsAt }) => endsAt > c.var.caller.now).map((slot) => slot.id);
  return attempt(c, () => setAbsences(c.var.caller, { participant: id, absent: toCome }), {
    done: () => goOn(c, here(c), t(c)('now.absent_done')),
    again: (why) => nowPage(c, why),
  });
});

dayPages.post('/office/meetings/:meetingday/participants/:participant/late', staff, async (c) => {
  const form = await formOf(c);
  const one = await oneIn(c);
  const late = async () => {
    const absent = absentTyped(form, one.slots, one.heldOn);
    return setAbsences(c.var.caller, { participant: one.id, absent: [...new Set([...one.absent, ...absent])] });
  };
  return attempt(c, late, {
    done: () => goOn(c, here(c), t(c)('now.late_done')),
    again: (why) => nowPage(c, why),
  });
});

dayPages.get('/office/meetings/:meetingday/results', audience([...helpers, 'partner']), async (c) => {
  const shown = await day(c.var.caller, { day: idInAddress(c, 'meetingday') });
  const asked = c.req.query('only') as Together;
  return c.html(
    <ResultsPage
      page={c.var.page}
      day={shown}
      results={await results(c.var.caller, { day: shown.id })}
      ties={new Map((await ties(c.var.caller, { day: shown.id })).map((tie) => [tie.meeting, tie]))}
      only={(cameTo as readonly Together[]).includes(asked) ? asked : null}
      number={Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1)}
    />,
  );
});
