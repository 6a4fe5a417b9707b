import { Hono } from 'hono';
import { calendarText } from '../../../platform/calendar/index.ts';
import { typeset } from '../../../platform/pdf/index.ts';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { eventsOf } from '../calendar.ts';
import { helpers } from '../policy.ts';
import { agendaValues, cardValues } from '../print/values.ts';
import { agenda } from '../queries/agenda.ts';
import { agendas } from '../queries/agendas.ts';
import { board } from '../queries/board.ts';
import { day } from '../queries/day.ts';
import { participant } from '../queries/participant.ts';
import type { ParticipantShown } from '../queries/participant.ts';
import { words } from '../words/index.ts';
import { quietly, ways } from './mine.tsx';

const staff = audience(helpers);

/** What is printed and carried: each one's sheet, all sheets in one file, table cards; and the agenda for a calendar. */
export const paperPages = new Hono<WebEnv>();

const sendPdf = (c: WebContext, name: string, bytes: Buffer<ArrayBuffer>): Response =>
  c.body(bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}.pdf"`,
    'cache-control': 'private, no-store',
  });

const sheetOf = async (c: WebContext, one: ParticipantShown, appointments: Awaited<ReturnType<typeof agenda>>) => {
  const { lang, organisation } = c.var.page;
  const values = agendaValues(lang, one, [{ ...one, lang, appointments }], organisation.name);
  return sendPdf(
    c,
    `agenda-${one.badge}`,
    await typeset({ template: 'modules/meetings/print/agenda.typ', lang, values }),
  );
};

for (const way of ways) {
  paperPages.get(`${way.at}/agenda.pdf`, audience(way.audience), async (c) => {
    quietly(c);
    return sheetOf(c, await participant(c.var.caller, way.who(c)), await agenda(c.var.caller, way.who(c)));
  });

  paperPages.get(`${way.at}/agenda.ics`, audience(way.audience), async (c) => {
    quietly(c);
    const { lang } = c.var.page;
    const one = await participant(c.var.caller, way.who(c));
    const url = `${c.var.settings.origin}/${lang}${way.base(c)}`;
    const events = eventsOf(lang, one, await agenda(c.var.caller, way.who(c)), url);
    return c.body(calendarText({ name: words(lang)('calendar.mine'), events }), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="agenda-${one.badge}.ics"`,
    });
  });
}

paperPages.get('/office/meetings/:meetingday/participants/:participant/agenda.pdf', staff, async (c) => {
  const one = await participant(c.var.caller, { participant: idInAddress(c, 'participant') });
  allow(c.var.caller.actor, one.may.help);
  if (one.day !== idInAddress(c, 'meetingday')) return hide();
  return sheetOf(c, one, await agenda(c.var.caller, { participant: one.id }));
});

paperPages.get('/office/meetings/:meetingday/agendas.pdf', staff, async (c) => {
  const shown = await day(c.var.caller, { day: idInAddress(c, 'meetingday') });
  const { lang, organisation } = c.var.page;
  const values = agendaValues(lang, shown, await agendas(c.var.caller, { day: shown.id }), organisation.name);
  if (values.leaves.length === 0) return hide();
  return sendPdf(c, 'agendas', await typeset({ template: 'modules/meetings/print/agenda.typ', lang, values }));
});

paperPages.get('/office/meetings/:meetingday/cards.pdf', staff, async (c) => {
  const shown = await day(c.var.caller, { day: idInAddress(c, 'meetingday') });
  const { lang } = c.var.page;
  const values = cardValues(lang, shown, await board(c.var.caller, { day: shown.id }));
  return sendPdf(c, 'tables', await typeset({ template: 'modules/meetings/print/cards.typ', lang, values }));
});
