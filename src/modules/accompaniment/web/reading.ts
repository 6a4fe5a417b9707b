import type { WebContext } from '../../../platform/web/env.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { peopleForSelect } from '../../people/index.ts';
import { mayLookUp } from '../policy.ts';
import { engagement } from '../queries/engagement.ts';
import { words } from '../words/index.ts';

export const pageAsked = (c: WebContext): number =>
  Math.min(10_000, Math.max(1, Math.floor(Number(c.req.query('page') ?? 1)) || 1));

export const sayOf = (c: WebContext) => words(c.var.page.lang);

export const engagementInAddress = (c: WebContext) => engagement(c.var.caller, { id: idInAddress(c, 'engagement') });

/** The agents that an officer may give cooperatives to; nobody else is told who they are. */
export const agentsFor = (c: WebContext, programme: string) =>
  mayLookUp(c.var.caller.actor) ? peopleForSelect(c.var.caller, { role: 'field_agent', programme }) : [];

/** Back to the page of an engagement, with a sentence. */
export const backTo = (c: WebContext, id: string, said: string, part = ''): Response =>
  goOn(c, `/office/engagements/${id}${part}`, said);

export const statusOf = (why: ComeBack | null): 200 | 409 | 422 => why?.status ?? 200;
