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
import { errorsOf, numberAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { attachSheet } from '../commands/attach-sheet.ts';
import { cancelSession } from '../commands/cancel-session.ts';
import { changeSession } from '../commands/change-session.ts';
import { enrolStructures } from '../commands/enrol-structures.ts';
import { withdrawEnrolment } from '../commands/withdraw-enrolment.ts';
import { editionsKnown } from '../editions.ts';
import { session } from '../queries/session.ts';
import { structuresToInvite } from '../queries/structures-to-invite.ts';
import { ChangePage } from '../views/change-page.tsx';
import { InvitePage } from '../views/invite-page.tsx';
import { SessionPage } from '../views/session-page.tsx';
import { words } from '../words/index.ts';
import { choicesFor, refuseElsewhere, settingTyped } from './typed-session.ts';

const somebody = audience('signed_in');

export const sessionPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);
const shownIn = (c: WebContext) => session(c.var.caller, { id: idInAddress(c, 'training') });
const here = (c: WebContext): string => `/trainings/${idInAddress(c, 'training')}`;

const sessionPage = async (c: WebContext, why: ComeBack | null = null) => {
  const shown = await shownIn(c);
  const editions = shown.edition === null ? [] : await editionsKnown(c.var.caller);
  return c.html(
    <SessionPage
      page={c.var.page}
      session={shown}
      edition={editions.find(({ id }) => id === shown.edition)}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

sessionPages.get('/trainings/:training', somebody, (c) => sessionPage(c));

sessionPages.post('/trainings/:training/withdraw', somebody, async (c) => {
  const form = await formOf(c);
  const structure = textAt(form, 'structure');
  const { may } = await shownIn(c);
  return attempt(c, () => withdrawEnrolment(c.var.caller, { session: idInAddress(c, 'training'), structure }), {
    done: () => goOn(c, may.record ? here(c) : '/me/trainings', t(c)('session.given_back')),
    again: (why) => sessionPage(c, why),
  });
});

sessionPages.post('/trainings/:training/sheets', somebody, async (c) => {
  const { sheet } = await formOf(c);
  const file = sheet instanceof File ? { file: sheet } : {};
  return attempt(c, () => attachSheet(c.var.caller, { session: idInAddress(c, 'training'), ...file }), {
    done: () => goOn(c, `${here(c)}#sheets`, t(c)('sheet.added')),
    again: (why) => sessionPage(c, why),
  });
});

const changePage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const shown = await shownIn(c);
  allow(c.var.caller.actor, shown.may.run);
  return c.html(
    <ChangePage
      page={c.var.page}
      session={shown}
      choices={await choicesFor(c.var.caller, c.var.page.lang, shown.trainer)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

sessionPages.get('/trainings/:training/change', somebody, (c) => changePage(c));

sessionPages.post('/trainings/:training/change', somebody, async (c) => {
  const form = await formOf(c);
  const [day, starts, ends] = [textAt(form, 'day'), textAt(form, 'starts'), textAt(form, 'ends')];
  const shown = await shownIn(c);
  allow(c.var.caller.actor, shown.may.run);
  const change = async () => {
    const setting = settingTyped(form);
    refuseElsewhere(c.var.caller.actor, { programme: shown.programme, region: setting.region });
    return changeSession(c.var.caller, { session: shown.id, day, starts, ends, ...setting });
  };
  return attempt(c, change, {
    done: () => goOn(c, here(c), t(c)('session.changed')),
    again: (why) => changePage(c, form, why),
  });
});

sessionPages.post('/trainings/:training/cancel', somebody, async (c) => {
  const form = await formOf(c);
  const cancelled = { session: idInAddress(c, 'training'), reason: textAt(form, 'reason') };
  return attempt(c, () => cancelSession(c.var.caller, cancelled), {
    done: () => goOn(c, here(c), t(c)('session.cancelled_done')),
    again: async (why) => changePage(c, { ...form, reason: textAt(form, 'reason') }, why),
  });
});

const invitePage = async (c: WebContext, form: FormValues = {}, why: ComeBack | null = null) => {
  const shown = await shownIn(c);
  allow(c.var.caller.actor, shown.may.run);
  const [searched, everywhere] = [c.req.query('q') ?? '', c.req.query('everywhere') === 'yes'];
  return c.html(
    <InvitePage
      page={c.var.page}
      session={shown}
      found={await structuresToInvite(c.var.caller, { session: shown.id, searched, near: !everywhere })}
      searched={searched}
      everywhere={everywhere}
      typed={{
        structures: textsAt(form, 'structures'),
        all: textAt(form, 'all') === 'yes',
        seats: textAt(form, 'seats') || '2',
      }}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

sessionPages.get('/trainings/:training/invite', somebody, (c) => invitePage(c));

sessionPages.post('/trainings/:training/invite', somebody, async (c) => {
  const form = await formOf(c);
  return attempt(
    c,
    async () =>
      enrolStructures(c.var.caller, {
        session: idInAddress(c, 'training'),
        series: textAt(form, 'series') === 'yes',
        structures: textsAt(form, textAt(form, 'all') === 'yes' ? 'shown' : 'structures'),
        seats: numberAt(form, 'seats') ?? 0,
      }),
    {
      done: () => goOn(c, here(c), t(c)('session.invited')),
      again: (why) => invitePage(c, form, why),
    },
  );
});
