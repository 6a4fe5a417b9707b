import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { formPool } from '../commands/form-pool.ts';
import { inviteCooperatives } from '../commands/invite-cooperatives.ts';
import { seekAnswers } from '../commands/seek-answers.ts';
import { sendWave } from '../commands/send-wave.ts';
import { setVeto } from '../commands/set-veto.ts';
import { invalid } from '../../../platform/refusals.ts';
import { needMatches } from '../queries/need-matches.ts';
import { MatchesPage } from '../views/matches-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(['programme_officer', 'field_agent']);

/** How the office brings a need before those who may answer it. */
export const matchPages = new Hono<WebEnv>();

const matchesPage = async (c: WebContext, why: ComeBack | null = null) => {
  const found = await needMatches(c.var.caller, { id: idInAddress(c, 'need') });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<MatchesPage page={c.var.page} found={found} errors={errors} />, why?.status ?? 200);
};

matchPages.get('/office/needs/:need/matches', staff, (c) => matchesPage(c));

type Acting = (c: WebContext, need: string, form: FormValues) => Promise<unknown>;

const vetoAll = async (c: WebContext, need: string, structures: string[]): Promise<void> => {
  if (structures.length === 0) invalid('structures', 'networking.nobody_ticked');
  for (const structure of structures) await setVeto(c.var.caller, { need, structure });
};

const acting: Record<'seek' | 'wave' | 'invite' | 'pool', Acting> = {
  seek: async (c, need, form) =>
    seekAnswers(c.var.caller, {
      need,
      mode: textAt(form, 'mode') as 'office',
      waveSize: numberAt(form, 'waveSize') ?? undefined,
      waitHours: numberAt(form, 'waitHours') ?? undefined,
      enough: numberAt(form, 'enough') ?? undefined,
      origin: c.var.settings.origin,
    }),
  wave: async (c, need) => sendWave(c.var.caller, { need, now: true }),
  invite: async (c, need, form) => {
    const structures = textsAt(form, 'structures');
    if (textAt(form, 'gesture') === 'veto') return vetoAll(c, need, structures);
    return inviteCooperatives(c.var.caller, { need, structures });
  },
  pool: async (c, need, form) => {
    const lead = textAt(form, 'lead') || null;
    return formPool(c.var.caller, { need, members: textsAt(form, 'members'), lead });
  },
};

for (const [part, act] of Object.entries(acting) as [keyof typeof acting, Acting][])
  matchPages.post(`/office/needs/:need/matches/${part}`, staff, async (c) => {
    const need = idInAddress(c, 'need');
    const form = await formOf(c);
    return attempt(c, () => act(c, need, form), {
      done: () => goOn(c, `/office/needs/${need}/matches`, words(c.var.page.lang)(`intro.office_done.${part}`)),
      again: (why) => matchesPage(c, why),
    });
  });
