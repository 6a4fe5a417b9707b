// Longer than our files are: the ranking, its limits and what is behind it are read together.
import {
  ActionButton,
  Badge,
  Form,
  IntervalPlot,
  Money,
  Notice,
  SelectField,
  Stat,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { numberInWords, percentInWords } from '../../../platform/words/format.ts';
import type { RankingShown } from '../queries/panel-pages.ts';
import type { Calibration } from '../rules/calibration.ts';
import { countsIn, payable } from '../rules/selection-problem.ts';
import type { EntryShown } from '../shown.ts';
import { words } from '../words/index.ts';
import { PanelFrame } from './frame.tsx';
import { nameOfCode, nameOfEntry } from './names.ts';

interface Props {
  page: PageContext;
  shown: RankingShown;
  errors: FormError[];
}

type Line = Calibration['applications'][number] & { entry: EntryShown };

/** Half the width of a 95 % interval, in standard errors. */
const z = 1.96;

const linesOf = ({ entries }: RankingShown, calibration: Calibration): Line[] => {
  const known = new Map(entries.map((one) => [one.id, one]));
  return calibration.applications
    .flatMap((line): Line[] => {
      const entry = known.get(line.id);
      return entry && !entry.withdrawn && line.rank !== null ? [{ ...line, entry }] : [];
    })
    .sort((a, b) => a.rank! - b.rank! || a.entry.number - b.entry.number);
};

const Plot = ({ page, shown, lines }: Pick<Props, 'page' | 'shown'> & { lines: Line[] }) => {
  const t = words(page.lang);
  const last = lines[Math.min(lines.length, shown.rules.places) - 1];
  return (
    <IntervalPlot
      title={t('ranking.plot')}
      {...(last ? { cut: last.calibrated! } : {})}
      rows={lines.map(({ rank, calibrated, se, raw, entry }, at) => ({
        rank: rank!,
        label: nameOfEntry(entry),
        mean: calibrated!,
        low: calibrated! - z * se!,
        high: calibrated! + z * se!,
        raw: raw!,
        tied: at > 0 && lines[at - 1]!.rank === rank,
      }))}
    />
  );
};

const Ranks = ({ page, shown, lines }: Pick<Props, 'page' | 'shown'> & { lines: Line[] }) => {
  const t = words(page.lang);
  const say = (value: number | null) =>
    value === null ? '' : numberInWords(page.lang, value, { maximumFractionDigits: 1 });
  const before = new Map((shown.stored?.applications ?? []).map(({ id, rank }) => [id, rank]));
  return (
    <Table
      caption={t('ranking.table')}
      wide
      rows={lines}
      columns={[
        { title: t('entry'), cell: ({ entry }) => <bdi>{nameOfEntry(entry)}</bdi> },
        { title: t('ranking.rank'), numeric: true, cell: ({ rank }) => rank },
        ...(shown.without === null
          ? []
          : [{ title: t('ranking.rank_before'), numeric: true, cell: ({ id }: Line) => before.get(id) ?? '' }]),
        {
          title: t('ranking.rank_interval'),
          cell: ({ rank_low: low, rank_high: high }) => (
            <bdi dir="ltr">
              {low}–{high}
            </bdi>
          ),
        },
        { title: t('ranking.rank_raw'), numeric: true, cell: ({ rank_raw: rank }) => rank },
        { title: t('ranking.calibrated'), numeric: true, cell: ({ calibrated }) => say(calibrated) },
        { title: t('ranking.raw'), numeric: true, cell: ({ raw }) => say(raw) },
        {
          title: t('ranking.winning'),
          numeric: true,
          cell: ({ win_probability: p }) => (p === null ? '' : percentInWords(page.lang, p)),
        },
      ]}
    />
  );
};

const Severity = ({ page, shown, calibration }: Pick<Props, 'page' | 'shown'> & { calibration: Calibration }) => {
  const t = words(page.lang);
  const say = (value: number) =>
    numberInWords(page.lang, value, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const names = new Map(shown.jurors.map(({ id, name, number }) => [id, `J${number} ${name}`]));
  return (
    <section>
      <h2>{t('severity.title')}</h2>
      <p class="muted">{t('severity.how')}</p>
      <Table
        caption={t('severity.title')}
        quiet
        rows={calibration.jurors}
        columns={[
          { title: t('juror'), cell: ({ id }) => <bdi>{names.get(id) ?? id}</bdi> },
          {
            title: t('severity.points'),
            numeric: true,
            cell: ({ severity }) => (severity === null ? '' : say(severity)),
          },
          {
            title: t('severity.interval'),
            cell: ({ severity, se }) =>
              severity === null || se === null ? (
                ''
              ) : (
                <bdi dir="ltr">
                  {say(severity - z * se)} … {say(severity + z * se)}
                </bdi>
              ),
          },
        ]}
        actions={({ id }) => (
          <a href={`${inLang(page.lang, `/office/panels/${shown.head.id}/ranking`)}?without=${id}`}>
            {t('ranking.without')}
          </a>
        )}
      />
    </section>
  );
};

/** Envelopes filling, quotas met, and who gave way to whom. */
const Limits = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const { proposed, rules, head, entries } = shown;
  if (!proposed) return null;
  const { selected, displaced, vacant } = proposed.result;
  const entry = new Map(entries.map((one) => [one.id, one]));
  const label = (id: string) => nameOfEntry(entry.get(id)!);
  const lines = new Map(
    proposed.problem.ranking.map((one) => (typeof one === 'string' ? [one, { id: one }] : [one.id, one])),
  );
  return (
    <section>
      <h2>{t('selection.title')}</h2>
      <Table
        caption={t('selection.laureates', { count: selected.length })}
        rows={selected}
        columns={[
          { title: t('entry'), cell: ({ id }) => <bdi>{label(id)}</bdi> },
          { title: t('ranking.rank'), numeric: true, cell: ({ rank }) => rank },
          {
            title: t('selection.envelope'),
            cell: ({ funder }) => <bdi>{nameOfCode(page.lang, funder, head.names)}</bdi>,
          },
          {
            title: t('selection.grant'),
            numeric: true,
            cell: ({ grant }) => (grant === null ? '' : <Money amount={grant} />),
          },
        ]}
      />
      {vacant > 0 && <Notice kind="calm" title={t('selection.vacant', { count: vacant })} />}
      <h3>{t('selection.envelopes')}</h3>
      <Table
        caption={t('selection.envelopes')}
        quiet
        rows={rules.envelopes}
        columns={[
          {
            title: t('selection.envelope'),
            cell: ({ funder }) => <bdi>{nameOfCode(page.lang, funder, head.names)}</bdi>,
          },
          {
            title: t('selection.filled'),
            cell: (envelope) => {
              const count = selected.filter(({ funder }) => funder === envelope.funder).length;
              return (
                <>
                  <meter
                    min={0}
                    max={Math.max(1, payable(envelope))}
                    value={count}
                    aria-label={t('selection.filled')}
                  />{' '}
                  <bdi dir="ltr">
                    {count} / {payable(envelope)}
                  </bdi>
                </>
              );
            },
          },
          { title: t('selection.amount'), numeric: true, cell: ({ amount }) => <Money amount={amount} /> },
        ]}
      />
      {rules.quotas.length > 0 && (
        <>
          <h3>{t('selection.quotas')}</h3>
          <Table
            caption={t('selection.quotas')}
            quiet
            rows={rules.quotas}
            columns={[
              { title: t('selection.quota'), cell: ({ value }) => nameOfCode(page.lang, value, head.names) },
              { title: t('selection.min'), numeric: true, cell: ({ min }) => min ?? '' },
              { title: t('selection.max'), numeric: true, cell: ({ max }) => max ?? '' },
              {
                title: t('selection.count'),
                numeric: true,
                cell: (quota) =>
                  selected.filter(({ id, envelope }) =>
                    countsIn(quota, lines.get(id) ?? { id }, proposed.problem.envelopes?.[envelope ?? -1]),
                  ).length,
              },
            ]}
          />
        </>
      )}
      {displaced.length > 0 && (
        <>
          <h3>{t('selection.displaced')}</h3>
          <ul>
            {displaced.map(({ id, rank, by, because }) => (
              <li>
                {t('selection.gives_way', { entry: label(id), rank, other: label(by.id), other_rank: by.rank })}{' '}
                <span class="small muted">
                  {because.map((one) => nameOfCode(page.lang, /=(\S+)/.exec(one)?.[1] ?? one, head.names)).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const Actions = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const { state, id, readings, proposed } = shown.head;
  const to = (rest: string) => inLang(page.lang, `/office/panels/${id}/${rest}`);
  return (
    <div class="row">
      {(state === 'scoring' || state === 'scored') && (
        <ActionButton
          action={to('calibrate')}
          label={shown.stored ? t('ranking.calibrate_again') : t('ranking.calibrate')}
          {...(state === 'scoring' && readings.assigned === 0 ? { kind: 'first' as const } : {})}
        />
      )}
      {state === 'scored' && (
        <ActionButton
          action={to('select')}
          label={proposed ? t('selection.again') : t('selection.propose')}
          {...(proposed ? {} : { kind: 'first' as const })}
        />
      )}
      {state === 'scored' && proposed && (
        <a class="button first" href={to('deliberation')}>
          {t('step.deliberation')}
        </a>
      )}
    </div>
  );
};

const WhatIf = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/panels/${shown.head.id}/ranking`);
  return (
    <Form action={here} method="get" submit={t('ranking.see')} class="search">
      <SelectField
        name="without"
        label={t('ranking.what_if')}
        optional
        empty={t('ranking.nobody')}
        options={shown.jurors.map(({ id, name, number }) => ({ value: id, label: `J${number} ${name}` }))}
        value={shown.without ?? undefined}
      />
    </Form>
  );
};

export const RankingPage = ({ page, shown, errors }: Props) => {
  const t = words(page.lang);
  const { calibration, without, jurors } = shown;
  const lines = calibration ? linesOf(shown, calibration) : [];
  const aside = jurors.find(({ id }) => id === without);
  return (
    <PanelFrame page={page} head={shown.head} step="ranking" title={t('step.ranking')} errors={errors}>
      {aside && (
        <Notice kind="calm" title={t('ranking.without_title', { name: aside.name })}>
          <p>{t('ranking.without_text')}</p>
        </Notice>
      )}
      <Actions page={page} shown={shown} />
      {!calibration && (
        <Notice kind="calm" title={t('ranking.none')}>
          <p>{t('ranking.none_text', { count: shown.head.readings.assigned })}</p>
        </Notice>
      )}
      {calibration?.note && (
        <Notice kind={calibration.connected ? 'calm' : 'problem'}>{calibration.note[page.lang]}</Notice>
      )}
      {calibration && (
        <>
          <div class="figures">
            <Stat
              value={
                calibration.icc === null ? '–' : numberInWords(page.lang, calibration.icc, { maximumFractionDigits: 2 })
              }
              label={t('ranking.icc')}
            />
            <Stat
              value={
                calibration.mean === null
                  ? '–'
                  : numberInWords(page.lang, calibration.mean, { maximumFractionDigits: 1 })
              }
              label={t('ranking.mean')}
            />
            <Stat value={shown.rules.places} label={t('panel.places')} />
          </div>
          {calibration.unchanged && <Badge tone="info">{t('ranking.unchanged')}</Badge>}
          {lines.length > 0 && <Plot page={page} shown={shown} lines={lines} />}
          {lines.length > 0 && <Ranks page={page} shown={shown} lines={lines} />}
          <WhatIf page={page} shown={shown} />
          <Severity page={page} shown={shown} calibration={calibration} />
          <Limits page={page} shown={shown} />
        </>
      )}
    </PanelFrame>
  );
};
