import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { missions } from '../queries/missions.ts';
import { officePool, standings } from '../queries/office-pool.ts';
import { structureByNumber } from '../queries/structure-by-number.ts';
import { missionStates } from '../rules/mission.ts';
import { choiceIn, pageIn } from '../views/asked.ts';
import { MissionsPage } from '../views/missions-page.tsx';
import { OfficePoolPage } from '../views/office-pool.tsx';

export const officePages = new Hono<WebEnv>();
const officers = audience(['programme_officer']);

officePages.get('/office/experts', officers, async (c) => {
  const asked = {
    standing: standings.find((one) => one === c.req.query('standing')) ?? ('active' as const),
    skill: choiceIn(c, 'skill'),
    region: choiceIn(c, 'region'),
    text: (c.req.query('q') ?? '').replaceAll('\0', '').slice(0, 80).trim(),
    page: pageIn(c),
  };
  return c.html(<OfficePoolPage page={c.var.page} asked={asked} found={await officePool(c.var.caller, asked)} />);
});

const drawMissions = async (c: WebContext, typed = '', why: ComeBack | null = null) => {
  const state = missionStates.find((one) => one === c.req.query('state')) ?? 'requested';
  const number = pageIn(c);
  const found = await missions(c.var.caller, { state, page: number });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <MissionsPage page={c.var.page} found={found} state={state} number={number} typed={typed} errors={errors} />,
    why?.status ?? 200,
  );
};

officePages.get('/office/missions', officers, (c) => drawMissions(c));

/** The office asks in the name of a cooperative, which it finds by its register number. */
officePages.post('/office/missions', officers, async (c) => {
  const typed = textAt(await formOf(c), 'structure');
  return attempt(c, () => structureByNumber(c.var.caller, { number: typed }), {
    done: (structure) => goOn(c, `/me/structures/${structure}/missions/new`),
    again: (why) => drawMissions(c, typed, why),
  });
});
