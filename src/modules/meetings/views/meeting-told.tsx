import { ActionButton, Form } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import type { DayShown } from '../queries/day.ts';
import type { MeetingDetail } from '../queries/meeting.ts';
import { mayBeDone } from '../rules/day.ts';
import { together } from '../rules/outcome.ts';
import type { Amount, Outcome } from '../rules/outcome.ts';
import { words } from '../words/index.ts';
import { OutcomeFields } from './outcome-fields.tsx';
import type { TieShown } from './tie-part.tsx';
import { dayAddress, nameIn } from './parts.tsx';

interface OutcomeShown {
  side: 'buyer' | 'cooperative';
  outcome: Outcome;
  amount: Amount | null;
}

export interface MeetingProps {
  page: PageContext;
  day: DayShown;
  shown: MeetingDetail;
  outcomes: OutcomeShown[];
  errors: FormError[];
  about: TieShown;
}

/** What a meeting's ids stand for, in the reader's language. */
export const lookedUp = ({ page, day, shown }: MeetingProps) => ({
  name: (id: string | null): string => {
    const person = shown.people.find((one) => one.id === id);
    return person ? nameIn(page.lang, person) : '';
  },
  hour: (slot: string): string => {
    const found = day.slots.find(({ id }) => id === slot);
    return found ? timeInWords('fr', found.startsAt) : '';
  },
  table: (id: string): string => day.tables.find((one) => one.id === id)?.name ?? '',
  here: dayAddress(page.lang, day.id, `/meetings/${shown.meeting.id}`),
});

/** Both say that they are interested. */
export const interestIn = ({ outcomes }: Pick<MeetingProps, 'outcomes'>): boolean => {
  const of = (side: string) => outcomes.find((one) => one.side === side) ?? null;
  return together(of('buyer'), of('cooperative')) === 'interest';
};

/** Begun, held, or missed and by whom; while the day is under way. */
export const OnTheDay = (props: MeetingProps) => {
  const { page, day, shown } = props;
  const t = words(page.lang);
  const { here } = lookedUp(props);
  if (!mayBeDone('tell_meetings', day.state)) return null;
  const ways = [
    ['begun', { state: 'begun' }],
    ['held', { state: 'held' }],
    ['missed_by_buyer', { state: 'missed', missed_by: 'buyer' }],
    ['missed_by_cooperative', { state: 'missed', missed_by: 'cooperative' }],
    ['missed_by_both', { state: 'missed', missed_by: 'both' }],
    ['undo', { state: 'planned' }],
  ] as const;
  const { state } = shown.meeting;
  return (
    <section>
      <h2>{t('tell.title')}</h2>
      <div class="row">
        {ways
          .filter(([, values]) => values.state !== state || state === 'missed')
          .map(([way, values]) => (
            <ActionButton
              action={`${here}/tell`}
              label={t(`tell.${way}`)}
              values={values}
              {...(way === 'held' ? { kind: 'first' as const } : {})}
            />
          ))}
      </div>
    </section>
  );
};

/** What both sides say of it, noted for them. */
export const Outcomes = (props: MeetingProps) => {
  const { page, day, shown, outcomes } = props;
  const t = words(page.lang);
  const { name, here } = lookedUp(props);
  const { state } = shown.meeting;
  if (!mayBeDone('note_outcome', day.state) || (state !== 'held' && state !== 'begun')) return null;
  return (
    <section>
      <h2>{t('outcome.title')}</h2>
      {(['buyer', 'cooperative'] as const).map((side) => {
        const heard = outcomes.find((one) => one.side === side);
        return (
          <Form action={`${here}/outcome`} submit={t('form.save')} name={side}>
            <fieldset class="passage wish">
              <legend>
                <bdi>{name(shown.meeting[side])}</bdi>
              </legend>
              <input type="hidden" name="participant" value={shown.meeting[side]} />
              <OutcomeFields page={page} at="" outcome={heard?.outcome ?? null} amount={heard?.amount ?? null} />
            </fieldset>
          </Form>
        );
      })}
    </section>
  );
};
