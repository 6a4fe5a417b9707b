import {
  Breadcrumb,
  DateInWords,
  Form,
  Notice,
  Page,
  PersonChip,
  TextArea,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { words } from '../words/index.ts';
import { Passage } from './passage.tsx';
import { Actions, Consent } from './plan-section.tsx';
import { EngagementBadge, nameIn } from './states.tsx';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
  waiting: number | null;
  errors: FormError[];
}

const NextVisit = ({ page, engagement: e }: Props) => {
  const t = words(page.lang);
  if (!e.followUp) return null;
  const { next, left } = e.followUp;
  const planned = next?.because === 'planned' && !next.late;
  return (
    <Notice kind={planned ? 'alive' : 'calm'} title={t('mine.next_visit')}>
      <p>{next ? planned ? <DateInWords at={next.on} /> : t('mine.not_planned') : t('mine.no_more')}</p>
      {e.agentName && <PersonChip name={e.agentName} detail={t('mine.your_agent')} />}
      <p class="small">{t('budget.left', { count: left })}</p>
    </Notice>
  );
};

const Sessions = ({ page, engagement: e }: Props) => {
  const t = words(page.lang);
  const coming = e.sessions.filter(({ startsAt }) => startsAt > page.now);
  return (
    <section>
      <h2>{t('mine.sessions')}</h2>
      {coming.length === 0 && <p class="muted">{t('mine.no_session')}</p>}
      <ul>
        {coming.map(({ title, startsAt }) => (
          <li>
            <DateInWords at={startsAt} hour /> : {said(title, page.lang)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What a cooperative reads of its own accompaniment: the next visit first, then its plan and its sessions. */
export const MyEngagementPage = (props: Props) => {
  const { page, engagement: e, waiting } = props;
  const t = words(page.lang);
  const asReader = { ...e, may: { follow: false, decide: false, represent: true } };
  const mayLeave = !['withdrawn', 'completed'].includes(e.state);
  return (
    <Page context={page} title={nameIn(page.lang, e)} shell="work" hidden>
      <Breadcrumb items={[{ href: inLang(page.lang, '/me/accompaniment'), label: t('mine.title') }]} />
      <h1>
        <bdi>{nameIn(page.lang, e)}</bdi>
      </h1>
      <p class="row">
        <EngagementBadge page={page} state={e.state} />
        <span>
          {said(e.programmeName, page.lang)} · {said(e.editionName, page.lang)}
        </span>
      </p>
      {e.state === 'applied' && (
        <Notice kind="calm" title={t('mine.received')}>
          {t('mine.received_next')}
        </Notice>
      )}
      {waiting !== null && (
        <Notice kind="calm" title={t('list.waiting', { place: waiting })}>
          {t('waiting.rule')}
        </Notice>
      )}
      <NextVisit {...props} />
      {e.plan && (
        <section>
          <h2>{t('plan.title')}</h2>
          {e.plan.objectives && <p dir="auto">{e.plan.objectives}</p>}
          <Actions page={page} engagement={asReader} plan={e.plan} />
          <Consent page={page} plan={e.plan} />
        </section>
      )}
      {e.followUp && <Sessions {...props} />}
      <section>
        <h2>{t('engagement.passage')}</h2>
        <Passage page={page} engagement={e} />
      </section>
      {mayLeave && (
        <details class="data">
          <summary>{t('mine.leave')}</summary>
          <p>{t('mine.leave_text')}</p>
          <Form
            action={inLang(page.lang, `/me/accompaniment/${e.id}/withdraw`)}
            errors={props.errors}
            submit={t('mine.leave')}
          >
            <TextArea name="note" label={t('ending.note')} rows={3} optional />
          </Form>
        </details>
      )}
    </Page>
  );
};
