import { Table } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { Benchmark } from '../queries/benchmark.ts';
import { leastOthers } from '../rules/benchmark.ts';
import { words } from '../words/index.ts';
import type { ResultProps } from './result-page.tsx';
import { sayPercent } from './say.ts';

/** Where others stand. Under five of them nothing is said but that they are too few: a figure would point at somebody. */
export const BenchmarkPart = (props: ResultProps) => {
  const { page, shown, benchmark } = props;
  const t = words(page.lang);
  if (shown.state !== 'agreed') return null;
  const labelOf = (group: Benchmark): string => {
    if (group.by === 'region') return placeName(group.region, page.lang);
    if (group.by === 'chain') return said(props.chains[group.chain], page.lang) || group.chain;
    return group.by === 'size' ? t(`size.${group.size}`) : t('benchmark.all');
  };
  const figured = benchmark.filter(({ median }) => median !== null);
  const few = benchmark.filter(({ median }) => median === null);
  return (
    <section>
      <h2>{t('benchmark.title')}</h2>
      {figured.length > 0 && (
        <Table
          caption={t('benchmark.title')}
          quiet
          wide
          rows={[{ code: '', title: t('benchmark.whole') }, ...shown.definition.dimensions]}
          columns={[
            {
              title: t('result.dimension'),
              cell: ({ code, title }) =>
                code === '' ? String(title) : `${code} · ${said(title as object, page.lang)}`,
            },
            {
              title: t('benchmark.own'),
              numeric: true,
              cell: ({ code }) =>
                sayPercent(
                  page.lang,
                  code === ''
                    ? shown.scores.agreed.global.percent
                    : (shown.scores.agreed.dimensions.find((one) => one.code === code)?.percent ?? null),
                ),
            },
            ...figured.map((group) => ({
              title: t('benchmark.group', { group: labelOf(group), count: group.n }),
              numeric: true,
              cell: ({ code }: { code: string }) =>
                sayPercent(
                  page.lang,
                  code === '' ? group.median : (group.dimensions.find((one) => one.code === code)?.median ?? null),
                ),
            })),
          ]}
        />
      )}
      {few.length > 0 && (
        <p class="small muted">{t('benchmark.few', { groups: few.map(labelOf).join(' · '), least: leastOthers })}</p>
      )}
    </section>
  );
};
