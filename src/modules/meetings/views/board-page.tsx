import { EmptyState, Table, Tabs } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import type { Board, MeetingShown, Person } from '../queries/board.ts';
import type { DayShown } from '../queries/day.ts';
import { mayBeDone } from '../rules/day.ts';
import { words } from '../words/index.ts';
import { DayFrame, Wrong, dayAddress, nameIn } from './parts.tsx';

export const boardSides = ['tables', 'buyers', 'cooperatives', 'interpreters'] as const;
export type BoardSide = (typeof boardSides)[number];

interface Props {
  page: PageContext;
  day: DayShown;
  board: Board;
  /** The meetings whose two are being introduced, or are. */
  introduced: ReadonlySet<string>;
  side: BoardSide;
  errors: FormError[];
}

interface Line {
  id: string;
  name: string;
  person: Person | null;
}

const kindsOf: Record<Exclude<BoardSide, 'tables'>, Person['kind'][]> = {
  buyers: ['buyer', 'expert'],
  cooperatives: ['cooperative'],
  interpreters: ['interpreter'],
};

const linesOf = ({ page, day, board, side }: Props): Line[] =>
  side === 'tables'
    ? day.tables.map(({ id, name }) => ({ id, name, person: null }))
    : board.people
        .filter(
          (one) => kindsOf[side].includes(one.kind) && (one.here || board.meetings.some((met) => isIn(met, one.id))),
        )
        .map((person) => ({ id: person.id, name: nameIn(page.lang, person), person }));

const isIn = ({ buyer, cooperative, interpreter }: MeetingShown, id: string): boolean =>
  buyer === id || cooperative === id || interpreter === id;

const marks = { planned: '', begun: '◐ ', held: '✓ ', missed: '✕ ' } as const;

const Cell = ({
  page,
  day,
  board,
  introduced,
  line,
  slot,
}: Omit<Props, 'side' | 'errors'> & { line: Line; slot: string }) => {
  const t = words(page.lang);
  const met = board.meetings.find(
    (one) => one.slot === slot && (line.person === null ? one.table === line.id : isIn(one, line.id)),
  );
  if (!met) return line.person?.absent.includes(slot) ? <span class="muted">{t('board.away')}</span> : '';
  const name = (id: string) => {
    const person = board.people.find((one) => one.id === id);
    return person ? nameIn(page.lang, person) : '';
  };
  const others = [met.buyer, met.cooperative].filter((id) => id !== line.id);
  const table = day.tables.find(({ id }) => id === met.table)?.name ?? '';
  const gone = [met.buyer, met.cooperative, met.interpreter].some((id) => {
    const person = board.people.find((one) => one.id === id);
    return person !== undefined && (!person.here || person.absent.includes(slot));
  });
  return (
    <a class={`met ${met.state}`} href={dayAddress(page.lang, day.id, `/meetings/${met.id}`)}>
      <span class="unseen">{t(`meeting.${met.state}`)} : </span>
      <span aria-hidden="true">{marks[met.state]}</span>
      <bdi>{others.map(name).join(' – ')}</bdi>
      {line.person !== null && <small> {t('agenda.table', { table })}</small>}
      {introduced.has(met.id) && <small> · {t('tie.mark')}</small>}
      {met.pinned && <small> · {t('board.pinned')}</small>}
      {gone && met.state === 'planned' && <small class="error"> · {t('board.somebody_away')}</small>}
    </a>
  );
};

/** Who meets whom, hour by hour: by table, or by one side or the other. Every cell leads to its meeting. */
export const BoardPage = (props: Props) => {
  const { page, day, board, introduced, side, errors } = props;
  const t = words(page.lang);
  const first = t(side === 'tables' ? 'form.tables' : `kind.${side}`);
  return (
    <DayFrame page={page} day={day} place="board" title={t('place.board')}>
      <Wrong errors={errors} />
      <Tabs
        label={t('board.by')}
        items={boardSides.map((one) => ({
          href: dayAddress(page.lang, day.id, `/board?by=${one}`),
          label: t(one === 'tables' ? 'form.tables' : `kind.${one}`),
          current: one === side,
        }))}
      />
      <p class="row noprint">
        {day.may.run && mayBeDone('change_meetings', day.state) && (
          <a class="button" href={dayAddress(page.lang, day.id, '/add-meeting')}>
            {t('board.add')}
          </a>
        )}
        {board.meetings.length > 0 && (
          <>
            <a class="button" href={dayAddress(page.lang, day.id, '/agendas.pdf')}>
              {t('board.agendas')}
            </a>
            <a class="button" href={dayAddress(page.lang, day.id, '/cards.pdf')}>
              {t('board.cards')}
            </a>
          </>
        )}
      </p>
      {board.meetings.length === 0 ? (
        <EmptyState title={t('board.none')}>
          <p>{t('board.none_next')}</p>
        </EmptyState>
      ) : (
        <div class="dayboard">
          <Table
            caption={t('board.caption')}
            quiet
            wide
            rows={linesOf(props)}
            columns={[
              {
                title: first,
                cell: (line) =>
                  line.person === null ? (
                    <bdi>{line.name}</bdi>
                  ) : (
                    <a href={dayAddress(page.lang, day.id, `/participants/${line.id}`)}>
                      <bdi>{line.name}</bdi>
                    </a>
                  ),
              },
              ...day.slots.map((slot) => ({
                title: timeInWords('fr', slot.startsAt),
                cell: (line: Line) => (
                  <Cell page={page} day={day} board={board} introduced={introduced} line={line} slot={slot.id} />
                ),
              })),
            ]}
          />
        </div>
      )}
    </DayFrame>
  );
};
