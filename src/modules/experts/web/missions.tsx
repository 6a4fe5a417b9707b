import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, textAt } from '../../../platform/web/typed.ts';
import { acceptMission } from '../commands/accept-mission.ts';
import { cancelMission } from '../commands/cancel-mission.ts';
import { confirmHours } from '../commands/confirm-hours.ts';
import { declineMission } from '../commands/decline-mission.ts';
import { noteHours } from '../commands/note-hours.ts';
import { proposeExpert } from '../commands/propose-expert.ts';
import { rateMission } from '../commands/rate-mission.ts';
import { requestMission } from '../commands/request-mission.ts';
import { missionPage } from '../queries/missions.ts';
import { missionsOfStructure } from '../queries/record.ts';
import type { DeclineReason, Side } from '../rules/mission.ts';
import { AskPage, AskedPage } from '../views/ask-page.tsx';
import { MissionPage } from '../views/mission-page.tsx';
import { words } from '../words/index.ts';
import { missionTyped } from './typed-expert.ts';

export const missionPages = new Hono<WebEnv>();
const signedIn = audience('signed_in');
const base = '/me/structures/:structure/missions';
const t = (c: WebContext) => words(c.var.page.lang);

missionPages.get(base, signedIn, async (c) => {
  const asked = await missionsOfStructure(c.var.caller, { structure: idInAddress(c, 'structure') });
  return c.html(<AskedPage page={c.var.page} {...asked} />);
});

const drawAsk = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) => {
  const { structure } = await missionsOfStructure(c.var.caller, { structure: idInAddress(c, 'structure') });
  return c.html(
    <AskPage page={c.var.page} structure={structure} typed={typed} errors={errorsOf(c.var.page.lang, why)} />,
    why?.status ?? 200,
  );
};

missionPages.get(`${base}/new`, signedIn, (c) => drawAsk(c));

missionPages.post(`${base}/new`, signedIn, async (c) => {
  const [structure, form] = [idInAddress(c, 'structure'), await formOf(c)];
  return attempt(c, async () => requestMission(c.var.caller, { structure, ...missionTyped(form) }), {
    done: (facts) => goOn(c, `/missions/${facts[0]!.about}`, t(c)('done.asked')),
    again: (why) => drawAsk(c, form, why),
  });
});

const draw = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) => {
  const shown = await missionPage(c.var.caller, { mission: idInAddress(c, 'mission') });
  return c.html(
    <MissionPage page={c.var.page} shown={shown} typed={typed} errors={errorsOf(c.var.page.lang, why)} />,
    why?.status ?? 200,
  );
};

missionPages.get('/missions/:mission', signedIn, (c) => draw(c));

type Said =
  | 'done.proposed'
  | 'done.accepted'
  | 'done.declined'
  | 'done.hours'
  | 'done.confirmed'
  | 'done.rated'
  | 'done.cancelled';
type Act = (c: WebContext, mission: string, form: FormValues) => Promise<unknown>;

const gesture = (path: string, said: Said, act: Act) =>
  missionPages.post(`/missions/:mission/${path}`, signedIn, async (c) => {
    const [mission, form] = [idInAddress(c, 'mission'), await formOf(c)];
    return attempt(c, () => act(c, mission, form), {
      done: () => goOn(c, `/missions/${mission}`, t(c)(said)),
      again: (why) => draw(c, form, why),
    });
  });

gesture('propose', 'done.proposed', (c, mission, form) =>
  proposeExpert(c.var.caller, { mission, expert: textAt(form, 'expert') }),
);
gesture('accept', 'done.accepted', (c, mission) => acceptMission(c.var.caller, { mission }));
gesture('decline', 'done.declined', (c, mission, form) =>
  declineMission(c.var.caller, {
    mission,
    reason: textAt(form, 'reason') as DeclineReason,
    note: textAt(form, 'note'),
  }),
);
gesture('hours', 'done.hours', async (c, mission, form) =>
  noteHours(c.var.caller, { mission, hours: numberAt(form, 'hours') ?? 0 }),
);
gesture('confirm', 'done.confirmed', async (c, mission, form) =>
  confirmHours(c.var.caller, { mission, hours: numberAt(form, 'hours') ?? -1 }),
);
gesture('rate', 'done.rated', (c, mission, form) =>
  rateMission(c.var.caller, {
    mission,
    side: textAt(form, 'side') as Side,
    stars: Number(textAt(form, 'stars')),
    remark: textAt(form, 'remark'),
  }),
);
gesture('cancel', 'done.cancelled', (c, mission, form) =>
  cancelMission(c.var.caller, { mission, why: textAt(form, 'why') }),
);
