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
import { peopleForSelect } from '../../people/index.ts';
import { changeExpert } from '../commands/change-expert.ts';
import { declareConflict } from '../commands/declare-conflict.ts';
import { endConflict } from '../commands/end-conflict.ts';
import { enterExpert } from '../commands/enter-expert.ts';
import { giveConsent } from '../commands/give-consent.ts';
import { setStanding } from '../commands/set-standing.ts';
import { withdrawConsent } from '../commands/withdraw-consent.ts';
import { expertRecord, ownRecord } from '../queries/record.ts';
import { structureByNumber } from '../queries/structure-by-number.ts';
import type { ConsentTo } from '../tables.ts';
import { EnterPage } from '../views/enter-page.tsx';
import { recordPath } from '../views/record-address.ts';
import { RecordPage } from '../views/record-page.tsx';
import { words } from '../words/index.ts';
import { expertTyped, typedOf } from './typed-expert.ts';

export const recordPages = new Hono<WebEnv>();
const officers = audience(['programme_officer']);
const signedIn = audience('signed_in');
const t = (c: WebContext) => words(c.var.page.lang);

const isOwn = (c: WebContext): boolean => c.req.param('expert') === undefined;

const recordFor = (c: WebContext) =>
  isOwn(c) ? ownRecord(c.var.caller, {}) : expertRecord(c.var.caller, { expert: idInAddress(c, 'expert') });

/** Whom the address is about: oneself, or who is named in it. */
const expertIn = async (c: WebContext): Promise<string> =>
  isOwn(c) ? ((await ownRecord(c.var.caller, {}))?.expert.id ?? hide()) : idInAddress(c, 'expert');

const drawEnter = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null, own = isOwn(c)) => {
  const holders = own ? null : await peopleForSelect(c.var.caller, { role: 'expert' });
  const first = { hoursMonth: '8', remote: 'yes', languages: ['ary', 'fr'] };
  const given = Object.keys(typed).length > 0 ? typed : first;
  return c.html(
    <EnterPage page={c.var.page} typed={given} errors={errorsOf(c.var.page.lang, why)} holders={holders} />,
    why?.status ?? 200,
  );
};

const draw = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const record = await recordFor(c);
  if (record === null) return drawEnter(c, typed ?? {}, why);
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <RecordPage page={c.var.page} record={record} own={isOwn(c)} typed={typed ?? typedOf(record)} errors={errors} />,
    why?.status ?? 200,
  );
};

recordPages.get('/me/expert', signedIn, (c) => draw(c));

/** One address to enter and to change: the first time somebody says what she can do, she enters. */
recordPages.post('/me/expert', signedIn, async (c) => {
  const form = await formOf(c);
  const record = await ownRecord(c.var.caller, {});
  const keep = async () =>
    record === null
      ? enterExpert(c.var.caller, { person: c.var.caller.actor.id, ...expertTyped(form) })
      : changeExpert(c.var.caller, {
          expert: record.expert.id,
          version: Number(textAt(form, 'version')),
          ...expertTyped(form),
        });
  return attempt(c, keep, {
    done: () => goOn(c, '/me/expert', t(c)('done.saved')),
    again: (why) => draw(c, form, why),
  });
});

recordPages.get('/office/experts/new', officers, (c) => drawEnter(c, {}, null, false));

recordPages.post('/office/experts/new', officers, async (c) => {
  const form = await formOf(c);
  const person = textAt(form, 'person') || null;
  return attempt(c, async () => enterExpert(c.var.caller, { person, ...expertTyped(form) }), {
    done: (facts) => goOn(c, `/office/experts/${facts[0]!.about}`, t(c)('done.entered')),
    again: (why) => drawEnter(c, form, why, false),
  });
});

recordPages.get('/office/experts/:expert', officers, (c) => draw(c));

recordPages.post('/office/experts/:expert', officers, async (c) => {
  const [expert, form] = [idInAddress(c, 'expert'), await formOf(c)];
  const version = Number(textAt(form, 'version'));
  return attempt(c, async () => changeExpert(c.var.caller, { expert, version, ...expertTyped(form) }), {
    done: () => goOn(c, `/office/experts/${expert}`, t(c)('done.saved')),
    again: (why) => draw(c, form, why),
  });
});

type Said = 'done.consent' | 'done.withdrawn' | 'done.standing' | 'done.conflict' | 'done.conflict_ended';
type Act = (c: WebContext, expert: string, form: FormValues) => Promise<unknown>;

/** The gestures about a record: the same for the expert and for the office, at their own addresses. */
const gesture = (path: string, said: Said, act: Act, bases = ['/me/expert', '/office/experts/:expert']) => {
  for (const base of bases)
    recordPages.post(`${base}/${path}`, base === '/me/expert' ? signedIn : officers, async (c) => {
      const [expert, form] = [await expertIn(c), await formOf(c)];
      return attempt(c, () => act(c, expert, form), {
        done: () => goOn(c, recordPath(isOwn(c), expert), t(c)(said)),
        again: (why) => draw(c, null, why),
      });
    });
};

gesture('consent', 'done.consent', (c, expert, form) =>
  giveConsent(c.var.caller, {
    expert,
    what: textAt(form, 'what') as ConsentTo,
    how: isOwn(c) ? 'online' : 'spoken',
  }),
);
gesture('withdraw', 'done.withdrawn', (c, expert, form) =>
  withdrawConsent(c.var.caller, { expert, what: textAt(form, 'what') as ConsentTo }),
);
gesture('standing', 'done.standing', (c, expert, form) =>
  setStanding(c.var.caller, { expert, state: textAt(form, 'state') as 'active' }),
);
gesture('conflicts', 'done.conflict', async (c, expert, form) => {
  const number = textAt(form, 'structure').trim();
  return declareConflict(c.var.caller, {
    expert,
    structure: number === '' ? null : await structureByNumber(c.var.caller, { number }),
    sector: (textAt(form, 'sector') || null) as never,
    why: textAt(form, 'why'),
  });
});
gesture(
  'conflicts/:conflict/end',
  'done.conflict_ended',
  (c, expert) => endConflict(c.var.caller, { expert, conflict: idInAddress(c, 'conflict') }),
  ['/office/experts/:expert'],
);
