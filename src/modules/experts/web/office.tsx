import { Hono } from 'hono';
import { audience } from '../../../platform/web/audience.ts';
import type { WebEnv } from '../../../platform/web/env.ts';
import { missions } from '../queries/missions.ts';
import { officePool, standings } from '../queries/office-pool.ts';
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

officePages.get('/office/missions', officers, async (c) => {
  const state = missionStates.find((one) => one === c.req.query('state')) ?? 'requested';
  const number = pageIn(c);
  const found = await missions(c.var.caller, { state, page: number });
  return c.html(<MissionsPage page={c.var.page} found={found} state={state} number={number} />);
});
