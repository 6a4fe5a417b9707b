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
import { takeKeptForm } from '../../../platform/web/kept-form.ts';
import { errorsOf, numberAt, textAt } from '../../../platform/web/typed.ts';
import type { Expected } from '../attendance-rows.ts';
import { recordAttendance } from '../commands/record-attendance.ts';
import { session } from '../queries/session.ts';
import type { SessionShown } from '../queries/session.ts';
import { structuresToInvite } from '../queries/structures-to-invite.ts';
import type { ToInvite } from '../queries/structures-to-invite.ts';
import { structuresNamed } from '../queries/structures-named.ts';
import { AttendancePage } from '../views/attendance-page.tsx';
import { words } from '../words/index.ts';
import { attendanceTyped, rowStanding, rowTyped, structuresTyped } from './typed-attendance.ts';

export const attendancePages = new Hono<WebEnv>();

const unexpected = (one: ToInvite): Expected => ({
  ...{ structure: one.id, name: one.name, nameAr: one.nameAr, province: one.province },
  ...{ seats: 1, unannounced: true, said: null, named: [] },
});

/** The rows of the page: who is expected, and those that were added to it because they came. */
const rowsFor = async (c: WebContext, shown: SessionShown, form: FormValues | null) => {
  const known = new Set(shown.expected.map(({ structure }) => structure));
  const added = form === null ? [c.req.query('add') ?? ''] : structuresTyped(form);
  const others = added.filter((id) => id !== '' && !known.has(id));
  const found = await structuresNamed(c.var.caller, { ids: others });
  const rows = [...found.map(unexpected), ...shown.expected].map(rowStanding);
  if (form === null) return rows;
  const places = new Map(structuresTyped(form).map((id, place) => [id, place]));
  const typed = rows.filter(({ structure }) => places.has(structure));
  return typed
    .toSorted((a, b) => places.get(a.structure)! - places.get(b.structure)!)
    .map((row) => rowTyped(form, places.get(row.structure)!, row));
};

const attendancePage = async (c: WebContext, form: FormValues | null = null, why: ComeBack | null = null) => {
  const shown = await session(c.var.caller, { id: idInAddress(c, 'training') });
  allow(c.var.caller.actor, shown.may.record);
  const searched = c.req.query('q') ?? '';
  return c.html(
    <AttendancePage
      page={c.var.page}
      session={shown}
      rows={await rowsFor(c, shown, form)}
      why={form === null ? '' : textAt(form, 'why')}
      searched={searched}
      found={
        searched === '' ? null : await structuresToInvite(c.var.caller, { session: shown.id, searched, near: false })
      }
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

attendancePages.get('/trainings/:training/attendance', audience('signed_in'), async (c) =>
  attendancePage(c, await takeKeptForm(c)),
);

attendancePages.post('/trainings/:training/attendance', audience('signed_in', { keepsForm: true }), async (c) => {
  const id = idInAddress(c, 'training');
  const form = await formOf(c);
  return attempt(
    c,
    async () =>
      recordAttendance(c.var.caller, {
        session: id,
        version: numberAt(form, 'version'),
        why: textAt(form, 'why'),
        rows: attendanceTyped(form),
      }),
    {
      done: () => goOn(c, `/trainings/${id}`, words(c.var.page.lang)('attendance.saved')),
      again: (why) => attendancePage(c, form, why),
    },
  );
});
