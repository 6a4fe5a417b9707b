import { Badge, EmptyState, Facets, Pager, Stat, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import type { DayShown } from '../queries/day.ts';
import { introductionInWords } from '../../networking/index.ts';
import type { Tie } from '../queries/ties.ts';
import type { ResultLine, Results } from '../queries/results.ts';
import type { Together } from '../rules/outcome.ts';
import { words } from '../words/index.ts';
import { DayFrame, dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  results: Results;
  ties: ReadonlyMap<string, Tie>;
  only: Together | null;
  number: number;
}

export const cameTo = ['interest', 'differing', 'one_side', 'unheard', 'nothing'] as const satisfies Together[];
const tones: Record<Together, Tone> = {
  interest: 'done',
  differing: 'late',
  one_side: 'now',
  unheard: 'draft',
  nothing: 'closed',
};
export const linesPerPage = 60;

const Said = ({ page, says }: { page: PageContext; says: ResultLine['buyerSays'] }) => {
  const t = words(page.lang);
  if (says === null) return <span class="muted">{t('results.silent')}</span>;
  return (
    <>
      {t(`outcome.${says.outcome}`)}
      {says.amount && <span class="small muted"> · {t(`amount.${says.amount}`)}</span>}
    </>
  );
};

/** Where the introduction stands that the meeting is about; for the office it is a door. */
const Introduction = ({ page, day, tie }: { page: PageContext; day: DayShown; tie: Tie | undefined }) => {
  const t = words(page.lang);
  if (!tie?.introduction || !tie.state) return '';
  const stands = introductionInWords(page.lang, tie.state);
  return (
    <>
      {day.may.help ? <a href={inLang(page.lang, `/office/introductions/${tie.introduction}`)}>{stands}</a> : stands}
      {tie.opportunity && <span class="small muted"> · {t('tie.counted')}</span>}
    </>
  );
};

/** What the day came to: who came, what took place, and what both sides say of it. */
export const ResultsPage = ({ page, day, results, ties, only, number }: Props) => {
  const t = words(page.lang);
  const held = results.lines.filter(({ state }) => state === 'held');
  const counted = new Set(
    held.flatMap((one) => (one.together === 'interest' ? (ties.get(one.id)?.opportunity ?? []) : [])),
  );
  const shown = only === null ? held : held.filter((one) => one.together === only);
  const address = (value: Together | null, to = 1) => {
    const asked = new URLSearchParams({ ...(value ? { only: value } : {}), ...(to > 1 ? { page: String(to) } : {}) });
    return dayAddress(page.lang, day.id, `/results${asked.size > 0 ? `?${asked}` : ''}`);
  };
  const missed = results.lines.filter(({ state }) => state === 'missed').length;
  const untold = results.lines.length - held.length - missed;
  return (
    <DayFrame page={page} day={day} place="results" title={t('place.results')}>
      <div class="grid figures">
        <Stat value={results.came.buyers} label={t('results.buyers_came')} />
        <Stat value={results.came.cooperatives} label={t('results.cooperatives_came')} />
        <Stat value={held.length} label={t('day.held')} />
        <Stat value={held.filter((one) => one.together === 'interest').length} label={t('results.interests')} />
        <Stat
          value={counted.size}
          label={t('results.opportunities')}
          {...(day.may.help && counted.size > 0 ? { href: inLang(page.lang, '/office/opportunities') } : {})}
        />
      </div>
      {(missed > 0 || untold > 0) && <p class="muted">{t('results.not_held', { missed, untold })}</p>}
      {held.length === 0 ? (
        <EmptyState title={t('results.none')}>
          <p>{t('results.none_next')}</p>
        </EmptyState>
      ) : (
        <>
          <Facets
            facets={[
              {
                label: t('results.came_to'),
                open: true,
                values: cameTo.map((value) => ({
                  label: t(`together.${value}`),
                  count: held.filter((one) => one.together === value).length,
                  href: address(only === value ? null : value),
                  chosen: only === value,
                })),
              },
            ]}
          />
          <Table
            caption={t('results.caption')}
            quiet
            rows={shown.slice((number - 1) * linesPerPage, number * linesPerPage)}
            columns={[
              {
                title: t('kind.cooperative'),
                cell: (one) => <bdi>{nameIn(page.lang, { name: one.cooperative, nameAr: one.cooperativeAr })}</bdi>,
              },
              {
                title: t('kind.buyer'),
                cell: (one) => <bdi>{nameIn(page.lang, { name: one.buyer, nameAr: one.buyerAr })}</bdi>,
              },
              { title: t('add.hour'), cell: ({ startsAt }) => timeInWords('fr', startsAt) },
              { title: t('results.buyer_says'), cell: ({ buyerSays }) => <Said page={page} says={buyerSays} /> },
              {
                title: t('results.cooperative_says'),
                cell: ({ cooperativeSays }) => <Said page={page} says={cooperativeSays} />,
              },
              {
                title: t('results.together'),
                cell: (one) => <Badge tone={tones[one.together]}>{t(`together.${one.together}`)}</Badge>,
              },
              {
                title: t('tie.introduction'),
                cell: ({ id }) => <Introduction page={page} day={day} tie={ties.get(id)} />,
              },
            ]}
            {...(day.may.help
              ? {
                  actions: ({ id }: ResultLine) => (
                    <a class="button bare" href={dayAddress(page.lang, day.id, `/meetings/${id}`)}>
                      {t('results.open')}
                    </a>
                  ),
                }
              : {})}
          />
          <Pager page={number} size={linesPerPage} total={shown.length} address={(to) => address(only, to)} />
        </>
      )}
    </DayFrame>
  );
};
