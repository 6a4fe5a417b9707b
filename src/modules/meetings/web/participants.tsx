import { Hono } from 'hono';
import { allow } from '../../../platform/rights.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt, textsAt } from '../../../platform/web/typed.ts';
import { enterParticipants } from '../commands/enter-participants.ts';
import { inviteParticipants } from '../commands/invite-participants.ts';
import { helpers, runners } from '../policy.ts';
import { day } from '../queries/day.ts';
import { participants } from '../queries/participants.ts';
import { structuresToEnter } from '../queries/structures-to-enter.ts';
import { kinds } from '../tables.ts';
import type { Kind, ParticipantState } from '../tables.ts';
import { EnterOtherPage } from '../views/enter-other-page.tsx';
import { EnterPage } from '../views/enter-page.tsx';
import { ParticipantsPage } from '../views/participants-page.tsx';
import { words } from '../words/index.ts';
import { personTyped } from './typed-person.ts';

const officers = audience(runners);
const staff = audience(helpers);
const states = ['entered', 'invited', 'registered', 'withdrawn'] as const;

export const participantsPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);
const shownIn = async (c: WebContext) => {
  const shown = await day(c.var.caller, { day: idInAddress(c, 'meetingday') });
  allow(c.var.caller.actor, shown.may.help);
  return shown;
};
const here = (c: WebContext): string => `/office/meetings/${idInAddress(c, 'meetingday')}/participants`;

const listPage = async (c: WebContext, why: ComeBack | null = null) => {
  const shown = await shownIn(c);
  const asked = { kind: c.req.query('kind') as Kind, state: c.req.query('state') as ParticipantState };
  const kind = kinds.includes(asked.kind) ? asked.kind : null;
  const state = states.includes(asked.state) ? asked.state : null;
  const searched = (c.req.query('q') ?? '').slice(0, 200);
  const number = Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1);
  return c.html(
    <ParticipantsPage
      page={c.var.page}
      day={shown}
      {...await participants(c.var.caller, { day: shown.id, kind, state, searched, page: number })}
      {...{ kind, state, searched, number, errors: errorsOf(c.var.page.lang, why) }}
    />,
    why?.status ?? 200,
  );
};

participantsPages.get('/office/meetings/:meetingday/participants', staff, (c) => listPage(c));

participantsPages.post('/office/meetings/:meetingday/invite', officers, async (c) => {
  const form = await formOf(c);
  const shown = await shownIn(c);
  const untold = async () => {
    const all = [];
    for (let page = 1; ; page++) {
      const { rows, total } = await participants(c.var.caller, { day: shown.id, state: 'entered', page });
      all.push(...rows.map(({ id }) => id));
      if (all.length >= total || rows.length === 0) return all;
    }
  };
  const chosen = textAt(form, 'all') === 'yes' ? await untold() : textsAt(form, 'participants');
  return attempt(c, () => inviteParticipants(c.var.caller, { day: shown.id, participants: chosen }), {
    done: () => goOn(c, here(c), t(c)('invite.done', { count: chosen.length })),
    again: (why) => listPage(c, why),
  });
});

const enterPage = async (c: WebContext, chosen: string[] = [], why: ComeBack | null = null) => {
  const shown = await shownIn(c);
  const [searched, everywhere] = [(c.req.query('q') ?? '').slice(0, 200), c.req.query('everywhere') === 'yes'];
  return c.html(
    <EnterPage
      page={c.var.page}
      day={shown}
      found={await structuresToEnter(c.var.caller, { day: shown.id, searched, near: !everywhere })}
      {...{ searched, everywhere, chosen, errors: errorsOf(c.var.page.lang, why) }}
    />,
    why?.status ?? 200,
  );
};

participantsPages.get('/office/meetings/:meetingday/enter', staff, (c) => enterPage(c));

participantsPages.post('/office/meetings/:meetingday/enter', staff, async (c) => {
  const form = await formOf(c);
  const structures = textsAt(form, 'structures');
  const enter = () =>
    enterParticipants(c.var.caller, {
      day: idInAddress(c, 'meetingday'),
      participants: structures.map((structure) => ({ kind: 'cooperative' as const, structure })),
      registered: textAt(form, 'registered') === 'yes',
    });
  return attempt(c, enter, {
    done: () => goOn(c, `${here(c)}?kind=cooperative`, t(c)('enter.done', { count: structures.length })),
    again: (why) => enterPage(c, structures, why),
  });
});

const enterOtherPage = async (c: WebContext, typed: FormValues = { shown: 'yes' }, why: ComeBack | null = null) =>
  c.html(
    <EnterOtherPage page={c.var.page} day={await shownIn(c)} typed={typed} errors={errorsOf(c.var.page.lang, why)} />,
    why?.status ?? 200,
  );

participantsPages.get('/office/meetings/:meetingday/enter-other', staff, (c) => enterOtherPage(c));

participantsPages.post('/office/meetings/:meetingday/enter-other', staff, async (c) => {
  const form = await formOf(c);
  const enter = () =>
    enterParticipants(c.var.caller, {
      day: idInAddress(c, 'meetingday'),
      participants: [{ kind: textAt(form, 'kind') as 'buyer', ...personTyped(form) }],
      registered: textAt(form, 'registered') === 'yes',
    });
  return attempt(c, enter, {
    done: (facts) => goOn(c, `${here(c)}/${facts[0]!.about}`, t(c)('enter.done', { count: 1 })),
    again: (why) => enterOtherPage(c, form, why),
  });
});
