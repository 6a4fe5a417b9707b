import { DateInWords, EmptyState, Money, Notice, Table } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { fileAddress } from '../../../platform/files/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EngagementShown, PlanShown } from '../queries/engagement.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';
import { ActionBadge } from './states.tsx';

interface Props {
  page: PageContext;
  engagement: EngagementShown;
}

/** Whether the cooperative agreed, to which version, who said so and how. */
export const Consent = ({ page, plan }: { page: PageContext; plan: PlanShown }) => {
  const t = words(page.lang);
  const [last] = plan.consents;
  if (!last)
    return (
      <Notice kind="alive" title={t('consent.missing')}>
        {t('consent.missing_next')}
      </Notice>
    );
  const way = t(`consent.${last.way}`);
  const text = t('consent.given', {
    who: last.givenBy,
    as: t(`as.${last.givenAs}`),
    on: dateInWords(page.lang, last.givenOn),
    way,
  });
  const older = last.version < plan.version;
  return (
    <Notice kind={older ? 'alive' : 'done'} title={older ? t('consent.older') : t('consent.current')}>
      <p>{text}</p>
      {last.file && last.fileName && (
        <p>
          <a href={fileAddress({ id: last.file, name: last.fileName })}>{t('consent.sheet')}</a>
        </p>
      )}
    </Notice>
  );
};

export const Actions = ({ page, plan, engagement }: Props & { plan: PlanShown }) => {
  const t = words(page.lang);
  const follows = engagement.may.follow && engagement.followUp !== null;
  return (
    <Table
      caption={t('plan.actions')}
      quiet
      rows={plan.actions}
      columns={[
        {
          title: t('action.action'),
          cell: ({ title, means, item }) => (
            <>
              {said(title, page.lang)}
              <br />
              <small class="muted">{[item, t(`means.${means}`)].filter(Boolean).join(' · ')}</small>
            </>
          ),
        },
        { title: t('action.owner'), cell: ({ owner }) => <bdi>{owner}</bdi> },
        { title: t('action.due'), cell: ({ due_on: due }) => (due ? <DateInWords at={due} /> : '') },
        { title: t('action.cost'), numeric: true, cell: ({ cost }) => (cost === null ? '' : <Money amount={cost} />) },
        {
          title: t('list.state'),
          cell: ({ state, late, dropped_why: why }) => (
            <>
              <ActionBadge page={page} state={state} late={late} />
              {why && <small class="muted"> {why}</small>}
            </>
          ),
        },
      ]}
      {...(follows
        ? {
            actions: ({ id }: { id: string }) => (
              <a href={engagementHref(page, engagement.id, `/actions/${id}`)}>{t('action.move')}</a>
            ),
          }
        : {})}
    />
  );
};

/** The plan: what it aims at, its actions and how far they are, and the cooperative's agreement. */
export const PlanSection = (props: Props) => {
  const { page, engagement } = props;
  const t = words(page.lang);
  const { plan } = engagement;
  const follows = engagement.may.follow && engagement.followUp !== null;
  return (
    <section id="plan">
      <h2>{t('plan.title')}</h2>
      {plan === null ? (
        <EmptyState title={t('plan.none')}>
          {follows && (
            <p>
              <a class="button first" href={engagementHref(page, engagement.id, '/plan')}>
                {t('plan.write')}
              </a>
            </p>
          )}
        </EmptyState>
      ) : (
        <>
          {plan.objectives && <p dir="auto">{plan.objectives}</p>}
          <Actions {...props} plan={plan} />
          <Consent page={page} plan={plan} />
          {follows && (
            <p class="row">
              <a class="button" href={engagementHref(page, engagement.id, '/plan')}>
                {t('plan.edit')}
              </a>
              <a class="button" href={engagementHref(page, engagement.id, '/plan/consent')}>
                {t('consent.record')}
              </a>
            </p>
          )}
        </>
      )}
    </section>
  );
};
