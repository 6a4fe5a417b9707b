import { Breadcrumb, Figure, Notice, Page, Stat, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { sumOf } from '../queries/counts.ts';
import type { TrancheInOffice } from '../queries/tranche.ts';
import { words } from '../words/index.ts';
import { listHref, trancheHref } from './addresses.ts';
import { Phases } from './phases-section.tsx';
import { TermsForm } from './terms-form.tsx';

export interface TrancheProps {
  page: PageContext;
  tranche: TrancheInOffice;
  typed: FormValues;
  errors: FormError[];
}

type Props = Pick<TrancheProps, 'page' | 'tranche'>;

/** What the programme publishes, then what moves; each number opens the cooperatives behind it. */
const Figures = (props: Props) => {
  const { page, tranche } = props;
  const t = words(page.lang);
  const reached = sumOf(tranche.counts, {}, 'reached');
  const accompanied = sumOf(tranche.counts, { states: ['enrolled', 'active', 'completed'] });
  return (
    <div class="figures">
      <Figure
        value={reached}
        label={t('figure.reached_of', { target: tranche.terms?.target ?? 0 })}
        records={{ href: listHref(props, 'list=reached'), count: reached }}
      />
      <Figure
        value={accompanied}
        label={t('figure.accompanied')}
        records={{ href: listHref(props, 'list=accompanied'), count: accompanied }}
      />
      {(['applied', 'waitlisted', 'completed', 'withdrawn'] as const).map((state) => (
        <Stat
          value={sumOf(tranche.counts, { states: [state] })}
          label={t(`state.${state}`)}
          href={listHref(props, `state=${state}`)}
        />
      ))}
    </div>
  );
};

/** What somebody has to do about it now; nothing is shown where nothing waits. */
const Waiting = (props: Props) => {
  const { page, tranche } = props;
  const t = words(page.lang);
  const applied = sumOf(tranche.counts, { states: ['applied'] });
  const unassigned = sumOf(tranche.counts, { states: ['enrolled', 'active'] }, 'unassigned');
  const handedIn = tranche.projects['handed_in'] ?? 0;
  const lines = [
    { count: applied, key: 'waiting.applied', query: 'state=applied' },
    { count: unassigned, key: 'waiting.unassigned', query: 'list=unassigned' },
    { count: tranche.lateVisits, key: 'waiting.late_visits', query: 'list=late_visits' },
    { count: tranche.lateActions, key: 'waiting.late_actions', query: 'list=late_actions' },
  ] as const;
  const some = lines.filter(({ count }) => count > 0);
  if (some.length === 0 && handedIn === 0) return null;
  return (
    <Notice kind="alive" title={t('waiting.title')}>
      <ul>
        {some.map(({ count, key, query }) => (
          <li>
            <a href={listHref(props, query)}>{t(key, { count })}</a>
          </li>
        ))}
        {handedIn > 0 && (
          <li>
            <a href={`${trancheHref(props)}/projects`}>{t('waiting.projects', { count: handedIn })}</a>
          </li>
        )}
      </ul>
    </Notice>
  );
};

/** A tranche from inside: the figure it publishes, what waits, its phases against their quotas. */
export const TranchePage = (props: TrancheProps) => {
  const { page, tranche } = props;
  const t = words(page.lang);
  const title = said(tranche.name, page.lang);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/accompaniment'), label: t('office.title') }]} />
      <h1>{title}</h1>
      <p class="row">
        <span>{said(tranche.programmeName, page.lang)}</span>
        {tranche.terms && (
          <a href={inLang(page.lang, `/accompaniment/${tranche.edition}`)}>{t('office.public_page')}</a>
        )}
        {tranche.terms && <a href={listHref(props, 'list=all')}>{t('office.all_cooperatives')}</a>}
        {tranche.terms && <a href={`${trancheHref(props)}/projects`}>{t('office.projects')}</a>}
      </p>
      {tranche.terms && <Figures {...props} />}
      {tranche.terms && <Waiting {...props} />}
      {tranche.terms ? (
        <Phases {...props} />
      ) : (
        <Notice kind="calm" title={t('terms.missing')}>
          {t('terms.missing_next')}
        </Notice>
      )}
      {tranche.mayRun && !tranche.closed && <TermsForm {...props} />}
    </Page>
  );
};
