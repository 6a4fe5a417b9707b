import { Badge, type PageContext, type Tone } from '../../../platform/page/index.ts';
import type { ApplicationStatus } from '../rules/application.ts';
import type { CallStanding } from '../rules/call.ts';
import { words } from '../words/index.ts';

const standingTone: Record<CallStanding, Tone> = {
  draft: 'draft',
  announced_soon: 'info',
  open: 'open',
  closed: 'closed',
  judged: 'now',
  laureates: 'done',
  cancelled: 'closed',
};

export const StandingBadge = ({ page, standing }: { page: PageContext; standing: CallStanding }) => (
  <Badge tone={standingTone[standing]}>{words(page.lang)(`standing.${standing}`)}</Badge>
);

const statusTone: Record<ApplicationStatus, Tone> = {
  draft: 'draft',
  submitted: 'now',
  correction_asked: 'late',
  eligible: 'done',
  ineligible: 'problem',
  withdrawn: 'closed',
};

export const StatusBadge = ({ page, status }: { page: PageContext; status: ApplicationStatus }) => (
  <Badge tone={statusTone[status]}>{words(page.lang)(`status.${status}`)}</Badge>
);
