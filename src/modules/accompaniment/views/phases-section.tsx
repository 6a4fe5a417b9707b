import { EmptyState, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { placeName } from '../../registry/index.ts';
import { sumOf } from '../queries/counts.ts';
import type { PhaseShown, TrancheInOffice } from '../queries/tranche.ts';
import { words } from '../words/index.ts';
import { listHref, trancheHref } from './addresses.ts';

interface Props {
  page: PageContext;
  tranche: TrancheInOffice;
}

const Phase = ({ phase, ...props }: Props & { phase: PhaseShown }) => {
  const { page, tranche } = props;
  const t = words(page.lang);
  const taken = (region?: string) =>
    sumOf(tranche.counts, {
      phase: phase.id,
      ...(region ? { region } : {}),
      states: ['enrolled', 'active', 'completed'],
    });
  const of = (region: string, state: 'applied' | 'waitlisted') =>
    sumOf(tranche.counts, { phase: phase.id, region, states: [state] });
  const regions = Object.entries(phase.quotas).filter(([region]) => tranche.regions?.includes(region) ?? true);
  const link = (region: string, n: number, more = '') =>
    n === 0 ? '0' : <a href={listHref(props, `phase=${phase.id}&region=${region}${more}`)}>{n}</a>;
  return (
    <section>
      <h3>{t('phase.numbered', { number: phase.number })}</h3>
      <p class="row">
        <span>
          {t('phase.dates', {
            opens: dateInWords(page.lang, phase.opensOn),
            closes: dateInWords(page.lang, phase.closesOn),
          })}
        </span>
        <span>{t('phase.taken', { taken: taken(), places: phase.places })}</span>
        {tranche.mayRun && !tranche.closed && (
          <a href={inLang(page.lang, `/office/phases/${phase.id}`)}>{t('phase.change')}</a>
        )}
      </p>
      <Table
        caption={t('phase.regions')}
        quiet
        rows={regions}
        columns={[
          { title: t('list.region'), cell: ([region]) => placeName(region, page.lang) },
          {
            title: t('phase.places'),
            cell: ([region, places]) => (
              <label class="small tabular">
                {t('figure.of', { n: taken(region), target: places })}{' '}
                <progress value={Math.min(taken(region), places)} max={Math.max(1, places)} />
              </label>
            ),
          },
          {
            title: t('state.applied'),
            numeric: true,
            cell: ([region]) => link(region, of(region, 'applied'), '&state=applied'),
          },
          {
            title: t('state.waitlisted'),
            numeric: true,
            cell: ([region]) => link(region, of(region, 'waitlisted'), '&state=waitlisted'),
          },
          {
            title: t('figure.reached_short'),
            numeric: true,
            cell: ([region]) =>
              link(region, sumOf(tranche.counts, { phase: phase.id, region }, 'reached'), '&list=reached'),
          },
        ]}
      />
    </section>
  );
};

/** Each phase with its regions against their quotas. */
export const Phases = (props: Props) => {
  const { page, tranche } = props;
  const t = words(page.lang);
  const mayAdd = tranche.mayRun && !tranche.closed && tranche.terms !== null;
  const add = mayAdd && (
    <p>
      <a class="button" href={`${trancheHref(props)}/phases/new`}>
        {t('phase.new')}
      </a>
    </p>
  );
  return (
    <section id="phases">
      <h2>{t('phase.title')}</h2>
      {tranche.phases.length === 0 && <EmptyState title={t('phase.none')}>{add}</EmptyState>}
      {tranche.phases.map((phase) => (
        <Phase {...props} phase={phase} />
      ))}
      {tranche.phases.length > 0 && add}
    </section>
  );
};
