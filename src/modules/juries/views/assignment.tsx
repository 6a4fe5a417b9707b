// Longer than our files are: the assignment is one picture, drawn part by part.
import {
  ActionButton,
  Badge,
  Form,
  Notice,
  Progress,
  SelectField,
  Stat,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { numberInWords, percentInWords } from '../../../platform/words/format.ts';
import type { AssignmentShown } from '../queries/panel-pages.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { AssignmentResult } from '../tables.ts';
import { words } from '../words/index.ts';
import { PanelFrame } from './frame.tsx';
import { nameOfCode, nameOfEntry } from './names.ts';

interface Props {
  page: PageContext;
  shown: AssignmentShown;
  errors: FormError[];
}

const address = (page: PageContext, shown: AssignmentShown, rest = ''): string =>
  inLang(page.lang, `/office/panels/${shown.head.id}/assignment${rest}`);

const seconds = 60;

/** How far the solver has come; the island asks for this page's own address again and reads it anew once it is done. */
const Solving = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const at = shown.last?.progress;
  const stage = at ? t(`stage.${at.stage}`) : t('assignment.waiting');
  return (
    <Progress
      label={`${t('assignment.solving')} ${stage}`}
      done={Math.min(seconds, Math.round(at?.seconds ?? 0))}
      total={seconds}
      follow={address(page, shown, '/progress')}
    />
  );
};

const Figures = ({
  page,
  result,
  problem,
}: {
  page: PageContext;
  result: AssignmentResult;
  problem: { fit: readonly unknown[] };
}) => {
  const t = words(page.lang);
  const say = (value: number) => numberInWords(page.lang, value, { maximumFractionDigits: 2 });
  return (
    <>
      <div class="figures">
        <Stat value={result.pairs.length} label={t('assignment.pairs')} />
        <Stat value={say(result.floor)} label={t('assignment.floor')} />
        <Stat value={say(result.total)} label={t('assignment.total')} />
        <Stat value={say(result.bound)} label={t('assignment.bound')} />
        <Stat value={problem.fit.length} label={t('panel.jurors_settled')} />
        <Stat value={result.anchors.length} label={t('assignment.anchors')} />
      </div>
      <p>
        <Badge tone={result.gap === 0 ? 'done' : 'info'}>
          {result.gap === 0
            ? t('assignment.optimal')
            : t('assignment.gap', { gap: percentInWords(page.lang, result.gap, 2) })}
        </Badge>{' '}
        <Badge tone={result.connected ? 'done' : 'problem'}>
          {result.connected ? t('assignment.connected') : t('assignment.apart', { groups: result.groups.length })}
        </Badge>
      </p>
    </>
  );
};

const Standing = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const { last, head } = shown;
  const open = head.state === 'preparing' || head.state === 'scoring';
  const ask = open && (
    <ActionButton
      action={address(page, shown, '/ask')}
      label={last ? t('assignment.ask_again') : t('assignment.ask')}
      {...(last?.state === 'proposed' ? {} : { kind: 'first' as const })}
    />
  );
  if (!last)
    return (
      <Notice kind="alive" title={t('assignment.none')}>
        <p>{t('assignment.none_text')}</p>
        {ask}
      </Notice>
    );
  if (last.state === 'waiting' || last.state === 'solving') return <Solving page={page} shown={shown} />;
  if (last.state === 'refused')
    return (
      <Notice kind="problem" title={t('assignment.refused')}>
        <p>{(last.result as Refusal).say[page.lang]}</p>
        {ask}
      </Notice>
    );
  return (
    <>
      {last.state === 'proposed' && (
        <Notice kind="alive" title={t('assignment.proposed')}>
          <p>{t('assignment.proposed_text')}</p>
          <ActionButton
            action={address(page, shown, '/adopt')}
            label={t('assignment.adopt')}
            kind="first"
            values={{ assignment: last.id }}
          />
        </Notice>
      )}
      <Figures page={page} result={last.result as AssignmentResult} problem={last.problem.problem} />
      {ask}
    </>
  );
};

/** Who reads what: what was proposed when it waits to be adopted, else the readings as they are. */
const pairsOf = ({ last, readings }: AssignmentShown) => {
  if (last?.state !== 'proposed')
    return readings
      .filter(({ state }) => state !== 'recused')
      .map(({ juror, entry, anchor, state, id }) => ({ juror, entry, anchor, state, id }));
  const { pairs, anchors } = last.result as AssignmentResult;
  const { jurors, entries } = last.problem;
  return pairs.map(([j, i]) => ({
    juror: jurors[j]!,
    entry: entries[i]!,
    anchor: anchors.includes(i),
    state: 'assigned' as const,
    id: '',
  }));
};

const Loads = ({ page, shown, pairs }: Pick<Props, 'page' | 'shown'> & { pairs: ReturnType<typeof pairsOf> }) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('assignment.loads')}</h2>
      <Table
        caption={t('assignment.loads')}
        quiet
        rows={shown.jurors}
        columns={[
          { title: t('juror'), cell: ({ number, name }) => <bdi>{`J${number} ${name}`}</bdi> },
          {
            title: t('assignment.load'),
            cell: ({ id }) => {
              const count = pairs.filter(({ juror }) => juror === id).length;
              return (
                <>
                  <meter min={0} max={shown.load.max} value={count} aria-label={t('assignment.load')} />{' '}
                  <bdi dir="ltr">
                    {count} / {shown.load.max}
                  </bdi>
                </>
              );
            },
          },
        ]}
      />
    </section>
  );
};

const Readers = ({ page, shown, pairs }: Pick<Props, 'page' | 'shown'> & { pairs: ReturnType<typeof pairsOf> }) => {
  const t = words(page.lang);
  const juror = new Map(shown.jurors.map((one) => [one.id, one]));
  const why = (j: string, sector: string | null, region: string | null): string => {
    const one = juror.get(j);
    const reasons = [
      sector !== null && one?.sectors.includes(sector) && t('assignment.knows_sector'),
      region !== null && one?.regions.includes(region) && t('assignment.knows_region'),
    ].filter(Boolean);
    return reasons.length > 0 ? ` (${reasons.join(', ')})` : '';
  };
  return (
    <section>
      <h2>{t('assignment.who_reads')}</h2>
      <Table
        caption={t('assignment.who_reads')}
        quiet
        rows={shown.entries.filter(({ withdrawn }) => !withdrawn)}
        columns={[
          {
            title: t('entry'),
            cell: (entry) => (
              <>
                <bdi>{nameOfEntry(entry)}</bdi>{' '}
                {pairs.some((one) => one.entry === entry.id && one.anchor) && (
                  <Badge tone="info">{t('assignment.anchor')}</Badge>
                )}
              </>
            ),
          },
          {
            title: t('assignment.about'),
            cell: ({ sector, region }) =>
              [nameOfCode(page.lang, sector, shown.head.names), nameOfCode(page.lang, region, shown.head.names)]
                .filter(Boolean)
                .join(' · '),
          },
          {
            title: t('assignment.readers'),
            cell: ({ id, sector, region }) => (
              <ul class="plain">
                {pairs
                  .filter(({ entry }) => entry === id)
                  .map((one) => (
                    <li>
                      <bdi>{juror.get(one.juror)?.name}</bdi>
                      <span class="small muted">
                        {why(one.juror, sector, region)}
                        {one.state === 'done' && ` · ${t('reading.done')}`}
                      </span>
                    </li>
                  ))}
                {shown.conflicts
                  .filter(({ entry }) => entry === id)
                  .map((one) => (
                    <li>
                      <del>
                        <bdi>{juror.get(one.juror)?.name ?? ''}</bdi>
                      </del>{' '}
                      <span class="small error">{t(`why.${one.why}`)}</span>
                    </li>
                  ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  );
};

/** One reading goes to another juror: what it breaks is said by name. */
const ByHand = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const movable = shown.readings.filter(({ state, anchor }) => state !== 'done' && !anchor);
  if (shown.head.state !== 'scoring' || movable.length === 0) return null;
  const entry = new Map(shown.entries.map((one) => [one.id, one]));
  const juror = new Map(shown.jurors.map((one) => [one.id, one]));
  return (
    <details class="data">
      <summary>{t('assignment.by_hand')}</summary>
      <Form action={address(page, shown, '/move')} submit={t('assignment.move')}>
        <SelectField
          name="reading"
          label={t('assignment.reading')}
          options={movable
            .map((one) => ({ one, at: entry.get(one.entry)! }))
            .sort((a, b) => a.at.number - b.at.number)
            .map(({ one, at }) => ({
              value: one.id,
              label: `${nameOfEntry(at)} → ${juror.get(one.juror)?.name ?? ''}`,
            }))}
        />
        <SelectField
          name="to"
          label={t('assignment.to')}
          options={shown.jurors.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </details>
  );
};

export const AssignmentPage = ({ page, shown, errors }: Props) => {
  const t = words(page.lang);
  const pairs = pairsOf(shown);
  return (
    <PanelFrame
      page={page}
      head={shown.head}
      step="assignment"
      title={t('step.assignment')}
      errors={errors}
      islands={['follow']}
    >
      <Standing page={page} shown={shown} />
      {pairs.length > 0 && (
        <>
          <ByHand page={page} shown={shown} />
          <Loads page={page} shown={shown} pairs={pairs} />
          <Readers page={page} shown={shown} pairs={pairs} />
        </>
      )}
    </PanelFrame>
  );
};

/** What the island `follow` asks for every second. */
export const AssignmentProgressPart = ({ page, shown }: Pick<Props, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const under = shown.last?.state === 'waiting' || shown.last?.state === 'solving';
  return under ? (
    <Solving page={page} shown={shown} />
  ) : (
    <div id="progress" data-reload="">
      {t('assignment.ready')}
    </div>
  );
};
