import { ActionButton, Form, Notice, TextField } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import type { Board, Person } from '../queries/board.ts';
import type { DayShown, SlotShown } from '../queries/day.ts';
import { words } from '../words/index.ts';
import { dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  board: Board;
  found: Person[] | null;
  searched: string;
}

/** Received at the desk: by the badge that is printed on the agenda, or by name. */
export const Desk = ({ page, day, found, searched }: Props) => {
  const t = words(page.lang);
  const here = dayAddress(page.lang, day.id, '/now');
  return (
    <section class="card">
      <h2>{t('desk.title')}</h2>
      <form action={here} method="get" class="search">
        <div class="field">
          <label for="q">{t('desk.search')}</label>
          <input class="control" type="search" id="q" name="q" dir="auto" value={searched} autocomplete="off" />
        </div>
        <button class="first">{t('desk.find')}</button>
      </form>
      {found !== null && found.length === 0 && <Notice kind="problem">{t('desk.nobody')}</Notice>}
      {found !== null && found.length > 0 && (
        <ul class="plain people-here">
          {found.map((one) => (
            <li class="row">
              <span>
                <bdi>{nameIn(page.lang, one)}</bdi> <span class="muted tabular">{one.badge}</span>
              </span>
              {one.arrivedAt ? (
                <span class="muted">{t('desk.here_since', { hour: timeInWords('fr', one.arrivedAt) })}</span>
              ) : (
                <ActionButton
                  action={dayAddress(page.lang, day.id, `/participants/${one.id}/arrive`)}
                  label={t('desk.arrive')}
                  kind="first"
                />
              )}
              <a href={dayAddress(page.lang, day.id, `/participants/${one.id}`)}>{t('desk.presence')}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Who is awaited at a table now or next and has not arrived: here, late, or not coming. */
export const Missing = ({
  page,
  day,
  board,
  slots,
}: Pick<Props, 'page' | 'day' | 'board'> & { slots: SlotShown[] }) => {
  const t = words(page.lang);
  const soon = new Set(slots.map(({ id }) => id));
  const due = new Set(
    board.meetings
      .filter(({ slot, state }) => soon.has(slot) && state === 'planned')
      .flatMap(({ buyer, cooperative, interpreter }) => [buyer, cooperative, interpreter]),
  );
  const late = board.people.filter(({ id, arrivedAt }) => arrivedAt === null && due.has(id));
  if (late.length === 0) return null;
  return (
    <section>
      <h2>{t('now.expected', { count: late.length })}</h2>
      <ul class="plain people-here">
        {late.map((one) => (
          <li class="row">
            <span>
              <bdi>{nameIn(page.lang, one)}</bdi> <span class="muted tabular">{one.badge}</span>
            </span>
            <ActionButton
              action={dayAddress(page.lang, day.id, `/participants/${one.id}/arrive`)}
              label={t('desk.arrive')}
            />
            <ActionButton
              action={dayAddress(page.lang, day.id, `/participants/${one.id}/absent`)}
              label={t('now.absent')}
              kind="away"
            />
            <Form
              action={dayAddress(page.lang, day.id, `/participants/${one.id}/late`)}
              submit={t('now.late')}
              name={one.badge}
              class="row"
            >
              <TextField name="from" label={t('presence.from')} dir="ltr" brief />
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
};
