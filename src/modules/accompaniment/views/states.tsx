import { Badge } from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import type { EngagementState } from '../rules/engagement.ts';
import type { ActionState } from '../rules/plan.ts';
import type { ProjectState } from '../rules/project.ts';
import { words } from '../words/index.ts';

export { nameIn } from '../../registry/index.ts';

const engagementTones: Record<EngagementState, Tone> = {
  applied: 'open',
  waitlisted: 'draft',
  enrolled: 'now',
  active: 'now',
  completed: 'done',
  withdrawn: 'closed',
};

export const EngagementBadge = ({ page, state }: { page: PageContext; state: EngagementState }) => (
  <Badge tone={engagementTones[state]}>{words(page.lang)(`state.${state}`)}</Badge>
);

const actionTones: Record<ActionState, Tone> = { todo: 'draft', doing: 'now', done: 'done', dropped: 'closed' };

export const ActionBadge = ({ page, state, late }: { page: PageContext; state: ActionState; late: boolean }) => (
  <Badge tone={late ? 'late' : actionTones[state]}>{words(page.lang)(late ? 'action.late' : `action.${state}`)}</Badge>
);

const projectTones: Record<ProjectState, Tone> = {
  draft: 'draft',
  handed_in: 'open',
  financed: 'done',
  declined: 'closed',
};

export const ProjectBadge = ({ page, state }: { page: PageContext; state: ProjectState }) => (
  <Badge tone={projectTones[state]}>{words(page.lang)(`project.${state}`)}</Badge>
);
