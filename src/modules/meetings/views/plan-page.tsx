import {
  ActionButton,
  Checkbox,
  EmptyState,
  Form,
  Notice,
  Part,
  Progress,
  Stat,
  Table,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Board } from '../queries/board.ts';
import type { DayShown } from '../queries/day.ts';
import type { PlanShown } from '../queries/plan.ts';
import type { Schedule, Unmet } from '../rules/meeting-day.ts';
import type { PlanAnswer } from '../rules/plan-file.ts';
import { words } from '../words/index.ts';
import { DayFrame, Wrong, dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  plan: PlanShown | null;
  board: Board;
  errors: FormError[];
}

const isAtWork = (plan: PlanShown | null): boolean => plan?.state === 'waiting' || plan?.state === 'solving';

/** How far the plan has come; drawn alone for the script that follows it. */
export const PlanProgressPart = ({ page, day, plan }: { page: PageContext; day: string; plan: PlanShown | null }) => {
  const done = Math.round((plan?.progress?.share ?? 0) * 100);
  return (
    <Part context={page}>
      {isAtWork(plan) ? (
        <Progress
          label={words(page.lang)('plan.at_work')}
          done={done}
          total={100}
          follow={dayAddress(page.lang, day, '/plan/progress')}
        />
      ) : (
        <div id="progress" data-reload>
          <a href={dayAddress(page.lang, day, '/plan')}>{words(page.lang)('plan.done')}</a>
        </div>
      )}
    </Part>
  );
};

const Against = ({ page, answer }: { page: PageContext; answer: PlanAnswer }) => {
  const t = words(page.lang);
  const { met, bound, gaps } = answer.schedule;
  const rows = [
    { of: t('plan.this'), must: met.must, meetings: met.must + met.may, gaps: String(gaps) },
    { of: t('plan.bound'), must: bound.must, meetings: bound.meetings, gaps: '' },
    {
      of: t('plan.greedy'),
      must: answer.greedy.must,
      meetings: answer.greedy.meetings,
      gaps: String(answer.greedy.gaps),
    },
  ];
  return (
    <Table
      caption={t('plan.against')}
      rows={rows}
      columns={[
        { title: t('plan.what'), cell: ({ of }) => of },
        { title: t('plan.musts'), numeric: true, cell: ({ must }) => must },
        { title: t('day.meetings'), numeric: true, cell: ({ meetings }) => meetings },
        { title: t('plan.gaps'), numeric: true, cell: ({ gaps: n }) => n },
      ]}
    />
  );
};

const shownAtOnce = 60;

const NotMet = ({ page, board, schedule }: { page: PageContext; board: Board; schedule: Schedule }) => {
  const t = words(page.lang);
  const names = new Map(board.people.map((one) => [one.id, nameIn(page.lang, one)]));
  const rows = schedule.unmet.filter(({ why }) => why !== 'vetoed');
  if (rows.length === 0) return <Notice kind="done">{t('plan.all_met')}</Notice>;
  return (
    <>
      <Table
        caption={t('plan.unmet', { count: rows.length })}
        rows={rows.slice(0, shownAtOnce)}
        columns={[
          { title: t('kind.buyer'), cell: ({ buyer }: Unmet) => <bdi>{names.get(buyer)}</bdi> },
          { title: t('kind.cooperative'), cell: ({ cooperative }: Unmet) => <bdi>{names.get(cooperative)}</bdi> },
          { title: t('plan.wish'), cell: ({ wish }: Unmet) => t(`wish.${wish}`) },
          { title: t('plan.why'), cell: ({ say }: Unmet) => said(say, page.lang) },
        ]}
      />
      {rows.length > shownAtOnce && <p class="muted">{t('plan.more_unmet', { count: rows.length - shownAtOnce })}</p>}
    </>
  );
};

const Proposed = ({ page, day, plan, board, answer }: Omit<Props, 'errors'> & { answer: PlanAnswer }) => {
  const t = words(page.lang);
  const { schedule } = answer;
  const proposed = plan?.state === 'proposed';
  return (
    <section>
      <h2>{t(proposed ? 'plan.proposed' : 'plan.adopted')}</h2>
      {proposed && schedule.changed !== null && (
        <p>{t('plan.touches', { moved: schedule.changed, people: schedule.touched ?? 0 })}</p>
      )}
      <div class="grid figures">
        <Stat value={t('plan.of', { met: schedule.met.must, asked: schedule.asked.must })} label={t('plan.musts')} />
        <Stat
          value={t('plan.of', {
            met: schedule.met.must + schedule.met.may,
            asked: schedule.asked.must + schedule.asked.may,
          })}
          label={t('day.meetings')}
        />
        <Stat value={schedule.gaps} label={t('plan.gaps')} />
      </div>
      {proposed && (
        <div class="row">
          <ActionButton
            action={dayAddress(page.lang, day.id, `/plan/${plan.id}/adopt`)}
            label={t('plan.adopt')}
            kind="first"
          />
          <ActionButton
            action={dayAddress(page.lang, day.id, `/plan/${plan.id}/drop`)}
            label={t('plan.drop')}
            kind="away"
          />
        </div>
      )}
      <Against page={page} answer={answer} />
      <NotMet page={page} board={board} schedule={schedule} />
    </section>
  );
};

const Ask = ({ page, day, board }: Pick<Props, 'page' | 'day' | 'board'>) => {
  const t = words(page.lang);
  const again = board.meetings.length > 0;
  const action = dayAddress(page.lang, day.id, '/plan');
  return (
    <section class="card">
      <h2>{t(again ? 'plan.again_title' : 'plan.ask_title')}</h2>
      <p>{t(again ? 'plan.again_lede' : 'plan.ask_lede')}</p>
      {again && (
        <Form action={action} submit={t('plan.again')}>
          <input type="hidden" name="again" value="yes" />
          <Checkbox name="fill" label={t('plan.fill')} hint={t('plan.fill_hint')} />
        </Form>
      )}
      {day.state === 'wishing' && (
        <ActionButton
          action={action}
          label={t(again ? 'plan.anew' : 'plan.ask')}
          {...(again ? {} : { kind: 'first' as const })}
        />
      )}
    </section>
  );
};

/** The plan of the day: asked for, followed, weighed against what is possible, adopted or not. */
export const PlanPage = (props: Props) => {
  const { page, day, plan, board, errors } = props;
  const t = words(page.lang);
  const atWork = isAtWork(plan);
  return (
    <DayFrame page={page} day={day} place="plan" title={t('place.plan')} islands={atWork ? ['follow'] : []}>
      <Wrong errors={errors} />
      {atWork && <PlanProgressPart page={page} day={day.id} plan={plan} />}
      {plan?.state === 'proposed' && plan.version !== day.planVersion && (
        <Notice kind="problem">{t('refusal.plan_outdated')}</Notice>
      )}
      {plan?.state === 'proposed' && plan.result && <Proposed {...props} answer={plan.result} />}
      {!atWork && <Ask {...props} />}
      {plan?.state === 'adopted' && plan.result && <Proposed {...props} answer={plan.result} />}
      {plan === null && board.meetings.length === 0 && <EmptyState title={t('plan.none')} />}
    </DayFrame>
  );
};
