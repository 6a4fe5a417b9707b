import type { Child } from 'hono/jsx';
import { Badge, Breadcrumb, Notice, Page, Steps, inLang } from '../../../platform/page/index.ts';
import type { FormError, Island, PageContext, Step, Tone } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { PanelHead } from '../shown.ts';
import { words } from '../words/index.ts';

const tones: Record<PanelHead['state'], Tone> = {
  preparing: 'draft',
  scoring: 'now',
  scored: 'now',
  deliberating: 'now',
  decided: 'done',
};

export const StateBadge = ({ page, state }: { page: PageContext; state: PanelHead['state'] }) => (
  <Badge tone={tones[state]}>{words(page.lang)(`state.${state}`)}</Badge>
);

/** The steps of a jury, each with its page. */
const stepsOf = (page: PageContext, head: PanelHead, current: string): Step[] => {
  const t = words(page.lang);
  const { state, jurors, readings } = head;
  const past = ['preparing', 'scoring', 'scored', 'deliberating', 'decided'].indexOf(state);
  const steps: [string, Parameters<typeof t>[0], boolean][] = [
    ['jurors', 'step.jurors', jurors.settled > 0 && jurors.invited + jurors.accepted === 0],
    ['assignment', 'step.assignment', past >= 1],
    ['readings', 'step.readings', past >= 1 && readings.assigned === 0],
    ['ranking', 'step.ranking', past >= 2 && head.proposed],
    ['deliberation', 'step.deliberation', past >= 4],
    ['minutes', 'step.minutes', past >= 4],
  ];
  return steps.map(([path, label, done]) => ({
    label: t(label),
    href: inLang(page.lang, `/office/panels/${head.id}/${path}`),
    state: done ? 'done' : 'todo',
    current: path === current,
  }));
};

interface FrameProps {
  page: PageContext;
  head: PanelHead;
  /** The step that this page is; '' for the overview. */
  step: string;
  title: string;
  errors?: readonly FormError[];
  islands?: Island[];
  children?: Child;
}

/** What every page of a panel has in common: where one is, how far the jury has come, and what was refused. */
export const PanelFrame = ({ page, head, step, title, errors = [], islands = [], children }: FrameProps) => {
  const t = words(page.lang);
  const name = said(head.title, page.lang) || t('panel.title');
  return (
    <Page context={page} title={`${title} · ${name}`} shell="office" islands={islands}>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/panels'), label: t('panel.all') },
          ...(step === '' ? [] : [{ href: inLang(page.lang, `/office/panels/${head.id}`), label: name }]),
        ]}
      />
      <h1>{step === '' ? name : title}</h1>
      <p class="row">
        <StateBadge page={page} state={head.state} />
      </p>
      <Steps steps={stepsOf(page, head, step)} across />
      {errors.length > 0 && (
        <Notice kind="problem" live>
          {errors.map(({ message }) => message).join(' ')}
        </Notice>
      )}
      {children}
    </Page>
  );
};
