import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt, textsAt } from '../../../platform/web/typed.ts';
import { needsToMeet } from '../../networking/index.ts';
import { bringNeeds } from '../commands/bring-needs.ts';
import { enterFromNeeds } from '../commands/enter-from-needs.ts';
import type { entering } from '../commands/enter-from-needs.ts';
import { helpers } from '../policy.ts';
import { day } from '../queries/day.ts';
import { needsBrought } from '../queries/needs-brought.ts';
import { participant } from '../queries/participant.ts';
import { BringNeedsPage } from '../views/bring-needs-page.tsx';
import { EnterNeedsPage } from '../views/enter-needs-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(helpers);

/** What ties a day to the needs of networking: whose they are, and who comes because of them. */
export const needsPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);
const ofDay = (c: WebContext): string => `/office/meetings/${idInAddress(c, 'meetingday')}`;
const searchedIn = (c: WebContext): string => (c.req.query('q') ?? '').slice(0, 200);

interface Typed {
  chosen: string[];
  cooperatives: string;
}

const enterPage = async (
  c: WebContext,
  typed: Typed = { chosen: [], cooperatives: 'interested' },
  why: ComeBack | null = null,
) => {
  const shown = await day(c.var.caller, { day: idInAddress(c, 'meetingday') });
  allow(c.var.caller.actor, shown.may.help);
  const [searched, everywhere] = [searchedIn(c), c.req.query('everywhere') === 'yes'];
  const programme = everywhere ? null : shown.programme;
  return c.html(
    <EnterNeedsPage
      page={c.var.page}
      day={shown}
      found={await needsToMeet(c.var.caller, { searched, programme })}
      {...{ searched, everywhere, ...typed, errors: errorsOf(c.var.page.lang, why) }}
    />,
    why?.status ?? 200,
  );
};

needsPages.get('/office/meetings/:meetingday/enter-needs', staff, (c) => enterPage(c));

needsPages.post('/office/meetings/:meetingday/enter-needs', staff, async (c) => {
  const form = await formOf(c);
  const needs = textsAt(form, 'needs');
  const cooperatives = (textAt(form, 'cooperatives') || 'interested') as (typeof entering)[number];
  return attempt(c, () => enterFromNeeds(c.var.caller, { day: idInAddress(c, 'meetingday'), needs, cooperatives }), {
    done: (facts) => {
      const count = facts.filter(({ fact }) => fact === 'meetings.participant_entered').length;
      return goOn(c, `${ofDay(c)}/participants`, t(c)('needs.done', { count }));
    },
    again: (why) => enterPage(c, { chosen: needs, cooperatives }, why),
  });
});

const oneIn = async (c: WebContext) => {
  const one = await participant(c.var.caller, { participant: idInAddress(c, 'participant') });
  allow(c.var.caller.actor, one.may.help);
  return one.day === idInAddress(c, 'meetingday') && one.kind === 'buyer' ? one : hide();
};

const bringPage = async (c: WebContext, chosen: string[] | null = null, why: ComeBack | null = null) => {
  const one = await oneIn(c);
  const { party, needs } = await needsBrought(c.var.caller, { participant: one.id });
  const searched = searchedIn(c);
  const open = await needsToMeet(c.var.caller, { party, searched });
  const brought = await needsToMeet(c.var.caller, { ids: needs });
  return c.html(
    <BringNeedsPage
      page={c.var.page}
      one={one}
      tied={party !== null}
      found={[...brought, ...open.filter(({ id }) => !needs.includes(id))]}
      searched={searched}
      chosen={chosen ?? needs}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

needsPages.get('/office/meetings/:meetingday/participants/:participant/needs', staff, (c) => bringPage(c));

needsPages.post('/office/meetings/:meetingday/participants/:participant/needs', staff, async (c) => {
  const needs = textsAt(await formOf(c), 'needs');
  const { id } = await oneIn(c);
  return attempt(c, () => bringNeeds(c.var.caller, { participant: id, needs }), {
    done: () => goOn(c, `${ofDay(c)}/participants/${id}`, t(c)('form.saved')),
    again: (why) => bringPage(c, needs, why),
  });
});
