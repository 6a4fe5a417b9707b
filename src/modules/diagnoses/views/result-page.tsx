import { Badge, DateInWords, EmptyState, RadarPlot, Stat, Tabs, inLang } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { Benchmark } from '../queries/benchmark.ts';
import type { Compared } from '../queries/compare-diagnoses.ts';
import { sidesInSight, unanswered } from '../rules/answers.ts';
import type { Side } from '../rules/answers.ts';
import { itemsOf } from '../rules/instrument.ts';
import { words } from '../words/index.ts';
import { BenchmarkPart } from './benchmark-part.tsx';
import { ComparePart } from './compare-part.tsx';
import { Frame, addressOf, structureName } from './frame.tsx';
import type { Props } from './frame.tsx';
import { ItemsPart } from './items-part.tsx';
import { KnockOuts, ThreeThings } from './result-parts.tsx';
import { placeIn, sayOnScale, sayPercent } from './say.ts';
import { ScoreTable } from './score-table.tsx';

export type ResultProps = Props & {
  side: Side;
  compared: Compared | null;
  benchmark: Benchmark[];
  /** Names of value chains by their code. */
  chains: Record<string, Trilingual>;
};

/** Where the two sides are, and the one button that goes on. */
const ToDo = (props: ResultProps) => {
  const { page, shown } = props;
  const t = words(page.lang);
  const mine: Side[] = shown.mayCoach ? ['own', 'coach'] : ['own'];
  const total = itemsOf(shown.definition).length;
  const both = shown.scores.own.answered + shown.scores.coach.answered > 0;
  const isReady = shown.mayCoach && unanswered(shown.definition, shown.answers.coach).length === 0;
  return (
    <section>
      <div class="grid">
        {mine.map((side) => {
          const [next] = unanswered(shown.definition, shown.answers[side]);
          const { answered } = shown.scores[side];
          return (
            <div class="card">
              <label>
                {t(`side.${side}`)}
                <br />
                <progress value={answered} max={total} />
              </label>
              <p class="small muted">{t('result.answered', { answered, total })}</p>
              <a
                class={side === mine.at(-1) && !isReady ? 'button first' : 'button'}
                href={addressOf(props, `/${side}/${next ?? itemsOf(shown.definition)[0]!.code}`)}
              >
                {t(answered === 0 ? 'result.begin' : next ? 'result.go_on' : 'result.read_again')}
              </a>
            </div>
          );
        })}
      </div>
      {shown.mayCoach && both && (
        <p>
          <a class={isReady ? 'button first' : 'button'} href={addressOf(props, '/agree')}>
            {t('result.agree')}
          </a>
        </p>
      )}
    </section>
  );
};

const Head = (props: ResultProps) => {
  const { page, shown } = props;
  const t = words(page.lang);
  return (
    <header>
      <p class="row">
        <Badge tone={shown.state === 'agreed' ? 'done' : 'now'}>{t(`state.${shown.state}`)}</Badge>
        <span class="muted">
          {t(`occasion.${shown.occasion}`)} · <DateInWords at={shown.held_on} />
        </span>
      </p>
      <h1>{structureName(props)}</h1>
      <p class="muted">
        {placeIn(page.lang, { region: shown.region })} · {said(shown.definition.title, page.lang)},{' '}
        {t('instrument.version', { number: shown.number })}
      </p>
    </header>
  );
};

/** The whole in one number, the radar and its table. */
const Whole = (props: ResultProps) => {
  const { page, shown, side, compared } = props;
  const t = words(page.lang);
  const { global, dimensions } = shown.scores[side];
  const now = { label: t(`side.${side}`), values: dimensions.map(({ percent }) => percent) };
  const before = compared && {
    label: t('compare.then'),
    values: dimensions.map(({ code }) => compared.dimensions.find((one) => one.code === code)?.before ?? null),
    behind: true,
  };
  const voices = sidesInSight(shown).filter(
    (one) => one !== side && shown.state === 'open' && shown.scores[one].answered > 0,
  );
  const other = voices[0] && {
    label: t(`side.${voices[0]}`),
    values: shown.scores[voices[0]].dimensions.map(({ percent }) => percent),
    behind: true,
  };
  return (
    <section>
      <div class="figures">
        <Stat
          value={global.percent === null ? '—' : sayPercent(page.lang, global.percent)}
          label={
            global.band
              ? t('result.global', { band: t(`band.${global.band}`), value: sayOnScale(page.lang, global.on_scale) })
              : t('result.global_not_scored', { scored: global.scored, needed: global.needed })
          }
        />
      </div>
      <div class="halves">
        <RadarPlot
          axes={dimensions.map(({ code }) => code)}
          sides={[now, ...(before ? [before] : other ? [other] : [])]}
        />
        <ScoreTable page={page} instrument={shown.definition} scores={dimensions} />
      </div>
    </section>
  );
};

const Voices = (props: ResultProps) => {
  const { page, shown, side } = props;
  const t = words(page.lang);
  const there = sidesInSight(shown).filter((one) => shown.scores[one].answered > 0);
  if (there.length < 2) return null;
  return (
    <Tabs
      label={t('result.voices')}
      items={there.map((one) => ({
        href: addressOf(props, `?side=${one}`),
        label: t(`side.${one}`),
        current: one === side,
      }))}
    />
  );
};

/** A diagnosis at a glance: how far it is, where the cooperative stands, three things to do, then the detail. */
export const ResultPage = (props: ResultProps) => {
  const { page, shown, side } = props;
  const t = words(page.lang);
  const scores = shown.scores[side];
  return (
    <Frame {...props} title={t('result.title', { name: structureName(props) })} class="parts" top>
      <Head {...props} />
      {shown.state === 'open' && <ToDo {...props} />}
      {scores.answered === 0 ? (
        <EmptyState title={t('result.nothing')}>
          <p>{t('result.nothing_next')}</p>
        </EmptyState>
      ) : (
        <>
          <Voices {...props} />
          <Whole {...props} />
          <ThreeThings {...props} />
          <KnockOuts {...props} />
          <ComparePart {...props} />
          <BenchmarkPart {...props} />
        </>
      )}
      <ItemsPart {...props} />
      {shown.mayCoach && (
        <p class="row">
          <a href={addressOf(props, '/agree')}>{t('sides.title')}</a>
          <a href={inLang(page.lang, `/office/diagnoses/new?structure=${shown.structure}`)}>{t('start.another')}</a>
        </p>
      )}
    </Frame>
  );
};
