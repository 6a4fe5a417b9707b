import { Hono } from 'hono';
import { holdsSomewhere } from '../../../platform/rights.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { invalid } from '../../../platform/refusals.ts';
import { peopleForSelect } from '../../people/index.ts';
import { handAct } from '../commands/hand-act.ts';
import { lookAtClashAgain } from '../commands/look-at-clash-again.ts';
import { setActAside } from '../commands/set-act-aside.ts';
import { settleClash } from '../commands/settle-clash.ts';
import { tryActAgain } from '../commands/try-act-again.ts';
import { bringEscapeFile } from '../escape.ts';
import type { Brought } from '../escape.ts';
import { actInOffice } from '../queries/act-in-office.ts';
import { actsInOffice } from '../queries/acts-in-office.ts';
import { devicesInOffice } from '../queries/devices.ts';
import { mediaOwed } from '../queries/media-owed.ts';
import { ActPage } from '../views/act-page.tsx';
import type { ActPageProps } from '../views/act-page.tsx';
import { ActsPage } from '../views/acts-page.tsx';
import { DevicesPage } from '../views/devices-page.tsx';
import { EscapePage } from '../views/escape-page.tsx';
import { MediaPage } from '../views/media-page.tsx';
import { words } from '../words/index.ts';
import { deviceKey } from './device-key.ts';
import { choicesTyped } from './choices-typed.ts';

const staff = audience(['programme_officer']);
const bringers = audience(['programme_officer', 'field_agent']);

export const officePages = new Hono<WebEnv>();

const said = (c: WebContext) => words(c.var.page.lang);

const list = async (c: WebContext, which: 'decide' | 'waiting') => {
  const number = Math.min(100_000, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1));
  const { rows, counts } = await actsInOffice(c.var.caller, { list: which, page: number });
  return c.html(<ActsPage page={c.var.page} list={which} number={number} rows={rows} counts={counts} />);
};

officePages.get('/office/field', staff, (c) => list(c, 'decide'));
officePages.get('/office/field/waiting', staff, (c) => list(c, 'waiting'));
officePages.get('/office/field/media', staff, async (c) =>
  c.html(<MediaPage page={c.var.page} rows={await mediaOwed(c.var.caller, {})} />),
);
officePages.get('/office/field/devices', staff, async (c) =>
  c.html(<DevicesPage page={c.var.page} devices={await devicesInOffice(c.var.caller, {})} />),
);

const actPage = async (c: WebContext, why: ComeBack | null = null, typed: ActPageProps['typed'] = {}) => {
  const { caller, page } = c.var;
  const act = await actInOffice(caller, { id: idInAddress(c, 'act'), lang: page.lang });
  const agents = await peopleForSelect(caller, { role: 'field_agent' });
  const others = agents.filter(({ id }) => id !== act.person);
  const errors = errorsOf(page.lang, why);
  return c.html(<ActPage page={page} act={act} agents={others} errors={errors} typed={typed} />, why?.status ?? 200);
};

officePages.get('/office/field/acts/:act', staff, (c) => actPage(c));

/** Tried in somebody's name: it is done now, or the page says why it still is not. */
const afterTrying = (c: WebContext, facts: { payload?: { state?: unknown } }[]) => {
  const state = facts.at(-1)?.payload?.state;
  const key = state === 'refused' || state === 'waiting' ? 'again.still' : 'again.done';
  return goOn(c, `/office/field/acts/${idInAddress(c, 'act')}`, said(c)(key));
};

officePages.post('/office/field/acts/:act/again', staff, (c) =>
  attempt(c, () => tryActAgain(c.var.caller, { act: idInAddress(c, 'act') }), {
    done: (facts) => afterTrying(c, facts as never),
    again: (why) => actPage(c, why),
  }),
);

officePages.post('/office/field/acts/:act/hand', staff, async (c) => {
  const to = textAt(await formOf(c), 'to');
  const hand = async () =>
    handAct(c.var.caller, { act: idInAddress(c, 'act'), to: to || invalid('to', 'invalid.non_empty') });
  return attempt(c, hand, {
    done: (facts) => afterTrying(c, facts as never),
    again: (why) => actPage(c, why, { to }),
  });
});

officePages.post('/office/field/acts/:act/aside', staff, async (c) => {
  const why = textAt(await formOf(c), 'why');
  return attempt(c, () => setActAside(c.var.caller, { act: idInAddress(c, 'act'), why }), {
    done: () => goOn(c, '/office/field', said(c)('aside.done')),
    again: (back) => actPage(c, back, { why }),
  });
});

officePages.post('/office/field/acts/:act/settle', staff, async (c) => {
  const act = idInAddress(c, 'act');
  const { choices, typed } = choicesTyped(await c.req.parseBody());
  return attempt(c, () => settleClash(c.var.caller, { act, choices }), {
    done: () => goOn(c, '/office/field', said(c)('clash.done')),
    again: async (why) => {
      if (why.refusal?.code === 'field.office_moved') await lookAtClashAgain(c.var.caller, { act });
      return actPage(c, why, { choices: typed });
    },
  });
});

const escapePage = (c: WebContext, why: ComeBack | null = null, brought: Brought | null = null) => {
  const { page, caller } = c.var;
  const office = holdsSomewhere(caller.actor, ['programme_officer']);
  return c.html(
    <EscapePage page={page} errors={errorsOf(page.lang, why)} brought={brought} office={office} />,
    why?.status ?? 200,
  );
};

officePages.get('/office/field/escape', bringers, (c) => escapePage(c));

officePages.post('/office/field/escape', bringers, async (c) => {
  const { file } = await formOf(c);
  const { caller, page, settings } = c.var;
  const keyOf = (device: string, person: string) => deviceKey(settings.secret, device, person);
  const bring = async () => {
    const text = file instanceof File && file.size > 0 ? await file.text() : invalid('file', 'invalid.file_missing');
    return bringEscapeFile(caller, { text, lang: page.lang, keyOf });
  };
  return attempt(c, bring, {
    done: (brought) => escapePage(c, null, brought),
    again: (why) => escapePage(c, why),
  });
});
