import { EmptyState, Form, Page } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Appointment } from '../queries/agenda.ts';
import { words } from '../words/index.ts';
import type { MyDayProps } from './my-day-page.tsx';
import { OutcomeFields } from './outcome-fields.tsx';
import { Hours, nameIn } from './parts.tsx';

/** What my meetings came to: four answers each, under a thumb. */
export const MyOutcomesPage = (props: MyDayProps & { appointments: Appointment[] }) => {
  const { page, one, base, errors } = props;
  const t = words(page.lang);
  const held = props.appointments.filter(({ state }) => state === 'held' || state === 'begun');
  return (
    <Page context={page} title={t('outcome.title')} shell="work" hidden>
      <p>
        <a href={base}>{said(one.title, page.lang)}</a>
      </p>
      <h1>{t('outcome.title')}</h1>
      <p>{t('outcome.lede')}</p>
      {held.length === 0 ? (
        <EmptyState title={t('outcome.none_yet')} />
      ) : (
        <Form action={`${base}/outcomes`} errors={errors} submit={t('outcome.save')}>
          {held.map((meeting, place) => (
            <fieldset class="passage wish">
              <legend>
                <bdi>{meeting.others.map((other) => nameIn(page.lang, other)).join(' – ')}</bdi>
              </legend>
              <p class="small muted">
                <Hours from={meeting.startsAt} to={meeting.endsAt} />
              </p>
              <input type="hidden" name={`said.${place}.meeting`} value={meeting.id} />
              <OutcomeFields page={page} at={`said.${place}.`} outcome={meeting.outcome} amount={meeting.amount} />
            </fieldset>
          ))}
        </Form>
      )}
    </Page>
  );
};
