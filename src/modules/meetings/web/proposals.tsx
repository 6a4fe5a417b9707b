import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { goOn, leaveFlash } from '../../../platform/web/flash.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf } from '../../../platform/web/typed.ts';
import { keepOwnProposals, keepProposals } from '../commands/keep-proposals.ts';
import { proposeWishes } from '../commands/propose-wishes.ts';
import { helpers, runners } from '../policy.ts';
import { words } from '../words/index.ts';
import { ways } from './mine.tsx';

/** Wishes that the house proposes: looked for anew, and kept by her or by the office. */
export const proposalPages = new Hono<WebEnv>();

const t = (c: WebContext) => words(c.var.page.lang);
/** Nothing was typed that could be lost: the page that the button stands on says why. */
const refused = (c: WebContext, address: string, why: ComeBack): Response => {
  const [said] = errorsOf(c.var.page.lang, why);
  leaveFlash(c, { kind: 'problem', text: said?.message ?? '' });
  return c.redirect(`/${c.var.page.lang}${address}`, 303);
};
const wishesOf = (c: WebContext): string => `/office/meetings/${idInAddress(c, 'meetingday')}/wishes`;

proposalPages.post('/office/meetings/:meetingday/wishes/propose', audience(helpers), async (c) =>
  attempt(c, () => proposeWishes(c.var.caller, { day: idInAddress(c, 'meetingday') }), {
    done: (facts) => goOn(c, wishesOf(c), t(c)('proposals.found', { count: Number(facts[0]!.payload!['proposed']) })),
    again: (why) => refused(c, wishesOf(c), why),
  }),
);

proposalPages.post('/office/meetings/:meetingday/wishes/keep', audience(runners), async (c) =>
  attempt(c, () => keepProposals(c.var.caller, { day: idInAddress(c, 'meetingday') }), {
    done: (facts) => goOn(c, wishesOf(c), t(c)('proposals.kept', { count: Number(facts[0]!.payload!['kept']) })),
    again: (why) => refused(c, wishesOf(c), why),
  }),
);

proposalPages.post(
  '/office/meetings/:meetingday/participants/:participant/wishes/keep',
  audience(helpers),
  async (c) => {
    const participant = idInAddress(c, 'participant');
    const back = `/office/meetings/${idInAddress(c, 'meetingday')}/participants/${participant}/wishes`;
    return attempt(c, () => keepOwnProposals(c.var.caller, { participant }), {
      done: (facts) => goOn(c, back, t(c)('proposals.kept', { count: Number(facts[0]!.payload!['kept']) })),
      again: (why) => refused(c, back, why),
    });
  },
);

for (const way of ways)
  proposalPages.post(`${way.at}/wishes/keep`, audience(way.audience), async (c) => {
    const back = `${way.base(c)}/wishes`;
    return attempt(c, () => keepOwnProposals(c.var.caller, way.who(c)), {
      done: (facts) => goOn(c, back, t(c)('proposals.kept', { count: Number(facts[0]!.payload!['kept']) })),
      again: (why) => refused(c, back, why),
    });
  });
