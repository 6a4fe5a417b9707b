import { Badge } from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import type { EditionState } from '../rules/edition.ts';
import { words } from '../words/index.ts';

const tones: Record<EditionState, Tone> = { prepared: 'draft', running: 'now', closed: 'closed' };

export const EditionBadge = ({ page, state }: { page: PageContext; state: EditionState }) => (
  <Badge tone={tones[state]}>{words(page.lang)(`state.${state}`)}</Badge>
);
