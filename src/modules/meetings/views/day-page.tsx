import { ActionButton, Form, Notice, Stat, Steps, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext, Step } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { DayShown } from '../queries/day.ts';
import { mayBeDone } from '../rules/day.ts';
import type { DayState, DayVerb } from '../rules/day.ts';
import type { Kind } from '../tables.ts';
import { words } from '../words/index.ts';
import { DayFrame, Hours, Wrong, dayAddress, placeInWords, spokenIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  errors: FormError[];
}

const stages: DayState[] = ['registering', 'wishing', 'provisional', 'final', 'under_way', 'finished'];

const Stages = ({ page, day }: Pick<Props, 'page' | 'day'>) => {
  const t = words(page.lang);
  const at = stages.indexOf(day.state);
  if (day.state === 'cancelled') return null;
  const steps = stages.map((stage, place): Step => ({
    label: t(`stage.${stage as 'wishing'}`),
    state: place < at || day.state === 'finished' ? 'done' : 'todo',
    current: place === at,
  }));
  return <Steps steps={steps} across />;
};

/** What moves the day to its next stage, with what it does. */
const next = [
  ['open_registration', 'open-registration'],
  ['open_wishes', 'open-wishes'],
  ['publish', 'publish'],
  ['make_final', 'final'],
  ['begin', 'begin'],
  ['finish', 'finish'],
] as const satisfies readonly (readonly [DayVerb, string])[];

const Next = ({ page, day }: Pick<Props, 'page' | 'day'>) => {
  const t = words(page.lang);
  if (!day.may.run) return null;
  const verbs = next.filter(([verb]) => mayBeDone(verb, day.state));
  if (verbs.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('day.next')}</h2>
      {verbs.map(([verb, path], place) => (
        <>
          <p>{t(`next.${verb}_does`)}</p>
          <ActionButton
            action={dayAddress(page.lang, day.id, `/${path}`)}
            label={t(`next.${verb}`)}
            {...(place === 0 ? { kind: 'first' as const } : {})}
          />
        </>
      ))}
    </section>
  );
};

const countOf = (day: DayShown, kinds: Kind[], state?: string): number =>
  day.people
    .filter(
      (one) => kinds.includes(one.kind) && (state === undefined ? one.state !== 'withdrawn' : one.state === state),
    )
    .reduce((sum, { n }) => sum + n, 0);

const Figures = ({ page, day }: Pick<Props, 'page' | 'day'>) => {
  const t = words(page.lang);
  const of = (kind: string) => dayAddress(page.lang, day.id, `/participants?kind=${kind}`);
  const met = day.met.planned + day.met.begun + day.met.held;
  return (
    <div class="grid figures">
      <Stat value={countOf(day, ['buyer', 'expert'])} label={t('kind.buyers')} href={of('buyer')} />
      <Stat value={countOf(day, ['cooperative'])} label={t('kind.cooperatives')} href={of('cooperative')} />
      <Stat value={countOf(day, ['interpreter'])} label={t('kind.interpreters')} href={of('interpreter')} />
      {(met > 0 || day.met.missed > 0) && <Stat value={met} label={t('day.meetings')} />}
      {day.met.held > 0 && <Stat value={day.met.held} label={t('day.held')} />}
    </div>
  );
};

const Facts = ({ page, day }: Pick<Props, 'page' | 'day'>) => {
  const t = words(page.lang);
  const [first, last] = [day.slots[0], day.slots.at(-1)];
  return (
    <dl class="facts">
      <div>
        <dt>{t('day.place')}</dt>
        <dd>
          <bdi>{[placeInWords(page.lang, day), day.address].filter(Boolean).join(' · ')}</bdi>
        </dd>
      </div>
      {first && last && (
        <div>
          <dt>{t('form.hours')}</dt>
          <dd>
            <Hours from={first.startsAt} to={last.endsAt} /> ·{' '}
            {t('day.slots', { count: day.slots.length, minutes: day.timetable.minutes })}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('form.tables')}</dt>
        <dd>{t('day.tables', { count: day.tables.length })}</dd>
      </div>
      {day.languages.length > 0 && (
        <div>
          <dt>{t('form.languages')}</dt>
          <dd>{spokenIn(page.lang, day.languages)}</dd>
        </div>
      )}
      {day.programmeName && (
        <div>
          <dt>{t('form.programme')}</dt>
          <dd>{said(day.programmeName, page.lang)}</dd>
        </div>
      )}
    </dl>
  );
};

const Cancel = ({ page, day, errors }: Props) => {
  const t = words(page.lang);
  if (!day.may.run || !mayBeDone('cancel', day.state)) return null;
  return (
    <details open={errorAt(errors, 'reason') !== undefined}>
      <summary>{t('cancel.title')}</summary>
      <Form action={dayAddress(page.lang, day.id, '/cancel')} submit={t('cancel.do')}>
        <TextField
          name="reason"
          label={t('cancel.why')}
          hint={t('cancel.hint')}
          error={errorAt(errors, 'reason')}
          maxlength={300}
        />
      </Form>
    </details>
  );
};

/** A meeting day at a glance: where it stands, what comes next, who is there. */
export const DayPage = (props: Props) => {
  const { page, day, errors } = props;
  const t = words(page.lang);
  return (
    <DayFrame page={page} day={day} place="overview" title={t('place.overview')}>
      <Wrong errors={errors.filter(({ name }) => name !== 'reason')} />
      <Stages page={page} day={day} />
      <Next page={page} day={day} />
      <Figures page={page} day={day} />
      <Facts page={page} day={day} />
      {said(day.summary, page.lang) !== '' && <p class="said">{said(day.summary, page.lang)}</p>}
      <p class="row">
        {day.may.run && mayBeDone('change', day.state) && (
          <a class="button" href={dayAddress(page.lang, day.id, '/change')}>
            {t('form.change')}
          </a>
        )}
      </p>
      <Cancel page={page} day={day} errors={errors} />
      {day.state === 'draft' && <Notice kind="calm">{t('day.draft_hint')}</Notice>}
    </DayFrame>
  );
};
