import { SelectField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { placeName } from '../../registry/index.ts';
import { lists } from '../queries/engagements.ts';
import type { EngagementListed } from '../queries/engagements.ts';
import type { TrancheInOffice } from '../queries/tranche.ts';
import { engagementStates } from '../rules/engagement.ts';
import { words } from '../words/index.ts';

interface ListWanted {
  list: (typeof lists)[number];
  phase: string | null;
  region: string | null;
  state: (typeof engagementStates)[number] | null;
  agent: string | null;
  tick: 'all' | null;
  page: number;
  size: number;
}

export interface ListProps {
  page: PageContext;
  tranche: TrancheInOffice;
  wanted: ListWanted;
  listed: { total: number; rows: EngagementListed[] };
  agents: { id: string; name: string }[];
  errors: FormError[];
}

/** The address of this list with something of it changed. */
export const addressOf = (
  { page, tranche, wanted }: Pick<ListProps, 'page' | 'tranche' | 'wanted'>,
  more: Partial<ListWanted> = {},
) => {
  const { list, phase, region, state, agent, tick, page: number } = { ...wanted, page: 1, ...more };
  const asked = {
    list: list === 'all' ? null : list,
    phase,
    region,
    state,
    agent,
    tick,
    page: number > 1 ? number : null,
  };
  const all = Object.entries(asked).filter(([, value]) => value !== null);
  const query = new URLSearchParams(all.map(([key, value]) => [key, String(value)])).toString();
  return inLang(page.lang, `/office/accompaniment/${tranche.edition}/cooperatives${query ? `?${query}` : ''}`);
};

/** What narrows the list; a plain form that asks by address. */
export const Filters = ({ page, tranche, wanted, agents }: ListProps) => {
  const t = words(page.lang);
  const regions = [...new Set(tranche.phases.flatMap(({ quotas }) => Object.keys(quotas)))].toSorted();
  return (
    <form class="row" method="get" action={inLang(page.lang, `/office/accompaniment/${tranche.edition}/cooperatives`)}>
      <SelectField
        name="list"
        label={t('list.list')}
        options={lists.map((one) => ({ value: one, label: t(`list.${one}`) }))}
        value={wanted.list}
      />
      <SelectField
        name="phase"
        label={t('list.phase')}
        options={tranche.phases.map(({ id, number }) => ({ value: id, label: t('phase.numbered', { number }) }))}
        value={wanted.phase ?? ''}
        empty={t('list.every')}
        optional
      />
      <SelectField
        name="region"
        label={t('list.region')}
        options={regions.map((region) => ({ value: region, label: placeName(region, page.lang) }))}
        value={wanted.region ?? ''}
        empty={t('list.every')}
        optional
      />
      <SelectField
        name="state"
        label={t('list.state')}
        options={engagementStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        value={wanted.state ?? ''}
        empty={t('list.every')}
        optional
      />
      <SelectField
        name="agent"
        label={t('list.agent')}
        options={agents.map(({ id, name }) => ({ value: id, label: name }))}
        value={wanted.agent ?? ''}
        empty={t('list.every')}
        optional
      />
      <button>{t('list.show')}</button>
    </form>
  );
};
