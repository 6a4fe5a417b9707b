import { EmptyState, Notice, Page, Stat, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { PanelListed } from '../queries/panel-pages.ts';
import type { PanelHead } from '../shown.ts';
import { words } from '../words/index.ts';
import { PanelFrame, StateBadge } from './frame.tsx';

type Key = Parameters<ReturnType<typeof words>>[0];

/** What the office does next, in a sentence and a button. */
const nextOf = ({ state, jurors, readings, proposed }: PanelHead): [Key, Key, string] => {
  if (state === 'preparing' && jurors.settled === 0) return ['next.invite', 'step.jurors', 'jurors'];
  if (state === 'preparing') return ['next.assign', 'step.assignment', 'assignment'];
  if (state === 'scoring' && readings.assigned > 0) return ['next.read', 'step.readings', 'readings'];
  if (state === 'scoring') return ['next.calibrate', 'step.ranking', 'ranking'];
  if (state === 'scored' && !proposed) return ['next.select', 'step.ranking', 'ranking'];
  if (state === 'decided') return ['next.done', 'step.minutes', 'minutes'];
  return ['next.deliberate', 'step.deliberation', 'deliberation'];
};

export const PanelPage = ({ page, head }: { page: PageContext; head: PanelHead }) => {
  const t = words(page.lang);
  const [sentence, step, path] = nextOf(head);
  const { jurors, readings } = head;
  return (
    <PanelFrame page={page} head={head} step="" title={t('panel.title')}>
      <Notice kind={head.state === 'decided' ? 'done' : 'alive'} title={t('next.title')}>
        <p>{t(sentence)}</p>
        <p>
          <a class="button first" href={inLang(page.lang, `/office/panels/${head.id}/${path}`)}>
            {t(step)}
          </a>
        </p>
      </Notice>
      <div class="figures">
        <Stat value={head.entries} label={t('panel.entries')} />
        <Stat value={jurors.settled} label={t('panel.jurors_settled')} />
        <Stat value={jurors.invited + jurors.accepted} label={t('panel.jurors_waiting')} />
        <Stat value={head.conflicts} label={t('panel.conflicts')} />
        <Stat value={`${readings.done} / ${readings.done + readings.assigned}`} label={t('panel.readings_done')} />
        <Stat value={head.places} label={t('panel.places')} />
      </div>
    </PanelFrame>
  );
};

export const PanelsPage = ({ page, panels }: { page: PageContext; panels: PanelListed[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('panel.all')} shell="office">
      <h1>{t('panel.all')}</h1>
      {panels.length === 0 ? (
        <EmptyState title={t('panel.none')}>
          <p>{t('panel.none_text')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('panel.all')}
          quiet
          rows={panels}
          columns={[
            {
              title: t('panel.title'),
              cell: ({ id, title }) => (
                <a href={inLang(page.lang, `/office/panels/${id}`)}>{said(title, page.lang) || t('panel.title')}</a>
              ),
            },
            { title: t('panel.state'), cell: ({ state }) => <StateBadge page={page} state={state} /> },
            { title: t('panel.entries'), numeric: true, cell: ({ entries }) => entries },
            { title: t('panel.jurors_settled'), numeric: true, cell: ({ jurors }) => jurors },
            {
              title: t('panel.readings_done'),
              numeric: true,
              cell: ({ readings, readings_done: done }) => (
                <bdi dir="ltr">
                  {done} / {readings}
                </bdi>
              ),
            },
          ]}
        />
      )}
    </Page>
  );
};
