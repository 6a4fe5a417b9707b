import { ActionButton, EmptyState, Notice, Stat } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import type { Board, MeetingShown, Person } from '../queries/board.ts';
import type { DayShown, SlotShown } from '../queries/day.ts';
import { words } from '../words/index.ts';
import { Desk, Missing } from './now-people.tsx';
import { DayFrame, Hours, MeetingBadge, Wrong, dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  board: Board;
  /** Whom the desk has found by what was typed. */
  found: Person[] | null;
  searched: string;
  errors: FormError[];
}

const useNames = ({ page, day, board }: Pick<Props, 'page' | 'day' | 'board'>) => {
  const people = new Map(board.people.map((one) => [one.id, one]));
  return {
    person: (id: string) => people.get(id),
    name: (id: string) => nameIn(page.lang, people.get(id) ?? { name: '', nameAr: null }),
    table: (id: string) => day.tables.find((one) => one.id === id)?.name ?? '',
  };
};

const MeetingCard = (props: Pick<Props, 'page' | 'day' | 'board'> & { met: MeetingShown; mayTell: boolean }) => {
  const { page, day, met, mayTell } = props;
  const t = words(page.lang);
  const { person, name, table } = useNames(props);
  const here = dayAddress(page.lang, day.id, `/meetings/${met.id}`);
  const missing = [met.buyer, met.cooperative, ...(met.interpreter ? [met.interpreter] : [])].filter(
    (id) => person(id)?.arrivedAt == null,
  );
  return (
    <li class={`card ${met.state}`}>
      <p class="row">
        <strong class="table-name">{t('agenda.table', { table: table(met.table) })}</strong>
        <MeetingBadge page={page} state={met.state} />
      </p>
      <p>
        <a href={here}>
          <bdi>{name(met.buyer)}</bdi> – <bdi>{name(met.cooperative)}</bdi>
        </a>
        {met.interpreter && (
          <>
            <br />
            <span class="small muted">{t('agenda.with_interpreter', { name: name(met.interpreter) })}</span>
          </>
        )}
      </p>
      {met.state === 'planned' && missing.length > 0 && (
        <p class="small error">{t('now.not_here', { names: missing.map(name).join('، ') })}</p>
      )}
      {mayTell && (met.state === 'planned' || met.state === 'begun') && (
        <div class="row">
          {met.state === 'planned' && (
            <ActionButton action={`${here}/tell`} label={t('tell.begun')} values={{ state: 'begun', back: 'now' }} />
          )}
          <ActionButton action={`${here}/tell`} label={t('tell.held')} values={{ state: 'held', back: 'now' }} />
          <a class="button bare" href={here}>
            {t('now.missed')}
          </a>
        </div>
      )}
    </li>
  );
};

const SlotPart = (props: Props & { slot: SlotShown; current: boolean }) => {
  const { page, day, board, slot, current } = props;
  const t = words(page.lang);
  const meetings = board.meetings.filter((one) => one.slot === slot.id);
  const untold = meetings.filter(({ state }) => state === 'planned' || state === 'begun').length;
  return (
    <section>
      <h2>
        {t(current ? 'now.current' : 'now.next')} <Hours from={slot.startsAt} to={slot.endsAt} />
      </h2>
      {current && untold > 0 && (
        <ActionButton
          action={dayAddress(page.lang, day.id, `/slots/${slot.id}/held`)}
          label={t('now.all_held', { count: untold })}
        />
      )}
      {meetings.length === 0 ? (
        <p class="muted">{t('now.nobody_meets')}</p>
      ) : (
        <ul class="grid tables">
          {meetings.map((met) => (
            <MeetingCard page={page} day={day} board={board} met={met} mayTell={current} />
          ))}
        </ul>
      )}
    </section>
  );
};

/** The meeting that is going on and the one after it; what lies between is a break. */
const around = (slots: SlotShown[], now: Date): { current: SlotShown | null; next: SlotShown | null } => {
  const begun = slots.filter(({ startsAt }) => startsAt <= now);
  const last = begun.at(-1) ?? null;
  return { current: last, next: slots[begun.length] ?? null };
};

/** The day as it is this minute: who sits where, who is missing, what comes next. Read again by itself. */
export const NowPage = (props: Props) => {
  const { page, day, board, errors } = props;
  const t = words(page.lang);
  const { current, next } = around(day.slots, page.now);
  const away = board.meetings.filter(
    ({ state, slot, buyer, cooperative, interpreter }) =>
      state === 'planned' &&
      [buyer, cooperative, interpreter].some((id) => {
        const person = board.people.find((one) => one.id === id);
        return person !== undefined && (!person.here || person.absent.includes(slot));
      }),
  ).length;
  const count = (state: string) => board.meetings.filter((one) => one.state === state).length;
  return (
    <DayFrame page={page} day={day} place="now" title={t('place.now')}>
      <Wrong errors={errors} />
      {away > 0 && day.may.run && (
        <Notice kind="problem" title={t('now.to_replan', { count: away })}>
          <ActionButton
            action={dayAddress(page.lang, day.id, '/plan')}
            label={t('plan.again')}
            kind="first"
            values={{ again: 'yes' }}
          />
        </Notice>
      )}
      <div class="grid figures">
        <Stat value={timeInWords('fr', page.now)} label={t('now.clock')} />
        <Stat value={board.people.filter(({ arrivedAt }) => arrivedAt !== null).length} label={t('now.here')} />
        <Stat value={count('held')} label={t('day.held')} />
        <Stat value={count('missed')} label={t('now.missed_count')} />
      </div>
      <Desk {...props} />
      {current === null && next === null && <EmptyState title={t('now.nobody_meets')} />}
      {current && <SlotPart {...props} slot={current} current />}
      <Missing page={page} day={day} board={board} slots={[current, next].filter((one) => one !== null)} />
      {next && <SlotPart {...props} slot={next} current={false} />}
    </DayFrame>
  );
};
