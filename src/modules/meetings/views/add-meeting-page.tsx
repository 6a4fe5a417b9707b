import { Form, SelectField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { textAt } from '../../../platform/web/typed.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import type { Board, Person } from '../queries/board.ts';
import type { DayShown } from '../queries/day.ts';
import { words } from '../words/index.ts';
import { DayFrame, dayAddress, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  board: Board;
  typed: FormValues;
  errors: FormError[];
}

/** A meeting agreed on by hand: who, when, where. What stands against it is said. */
export const AddMeetingPage = ({ page, day, board, typed, errors }: Props) => {
  const t = words(page.lang);
  const people = (...kinds: Person['kind'][]) =>
    board.people
      .filter(({ kind, here }) => here && kinds.includes(kind))
      .map((one) => ({ value: one.id, label: `${nameIn(page.lang, one)} (${one.badge})` }));
  const select = (name: string, label: string, options: { value: string; label: string }[], empty?: string) => (
    <SelectField
      name={name}
      label={label}
      options={options}
      value={textAt(typed, name)}
      {...(empty === undefined ? {} : { empty, optional: true })}
    />
  );
  return (
    <DayFrame page={page} day={day} place="board" title={t('board.add')}>
      <h2>{t('board.add')}</h2>
      <Form action={dayAddress(page.lang, day.id, '/add-meeting')} errors={errors} submit={t('board.add')}>
        {select('buyer', t('kind.buyer'), people('buyer', 'expert'))}
        {select('cooperative', t('kind.cooperative'), people('cooperative'))}
        {select(
          'slot',
          t('add.hour'),
          day.slots.map(({ id, startsAt }) => ({ value: id, label: timeInWords('fr', startsAt) })),
        )}
        {select(
          'table',
          t('add.table'),
          day.tables.map(({ id, name }) => ({ value: id, label: name })),
        )}
        {select('interpreter', t('kind.interpreter'), people('interpreter'), t('move.no_interpreter'))}
      </Form>
    </DayFrame>
  );
};
