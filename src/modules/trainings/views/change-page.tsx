import { Breadcrumb, DateField, Form, Page, TextArea, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { dayOf, timeInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { SessionShown } from '../queries/session.ts';
import { words } from '../words/index.ts';
import { HourFields, SettingFields } from './session-fields.tsx';
import type { Choices } from './session-fields.tsx';

interface Props {
  page: PageContext;
  session: SessionShown;
  choices: Choices;
  /** Null when the page is first opened. */
  typed: FormValues | null;
  errors: FormError[];
}

const standing = (session: SessionShown): Record<string, string> => ({
  day: dayOf(session.startsAt),
  starts: timeInWords('fr', session.startsAt),
  ends: timeInWords('fr', session.endsAt),
  province: session.province ?? '',
  venue: session.venue,
  address: session.address,
  distance: session.distance,
  remote: session.remote ? 'yes' : '',
  trainer: session.trainer ?? '',
  trainer_said: session.trainerSaid,
  language: session.language,
  capacity: String(session.capacity),
});

/** Another hour, place or trainer; and, apart, calling it off. */
export const ChangePage = ({ page, session, choices, typed, errors }: Props) => {
  const t = words(page.lang);
  const now = standing(session);
  const at = (name: string): string => (typed === null ? (now[name] ?? '') : textAt(typed, name));
  const here = inLang(page.lang, `/trainings/${session.id}`);
  const title = said(session.title, page.lang);
  const cancelling = typed !== null && 'reason' in typed;
  return (
    <Page context={page} title={`${t('session.change')} · ${title}`} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/trainings'), label: t('office.sessions') },
          { href: here, label: title },
        ]}
      />
      <h1>{t('session.change')}</h1>
      <p class="lede">{t('session.change_lede')}</p>
      <Form action={`${here}/change`} errors={cancelling ? [] : errors} submit={t('session.change_save')} name="change">
        <DateField name="day" label={t('session.day')} value={at('day')} error={errorAt(errors, 'day')} />
        <HourFields page={page} at={at} errors={errors} />
        <SettingFields page={page} choices={choices} at={at} errors={errors} />
      </Form>
      <section id="cancel">
        <h2>{t('session.cancel')}</h2>
        <Form action={`${here}/cancel`} errors={cancelling ? errors : []} submit={t('session.cancel')} name="cancel">
          <TextArea
            name="reason"
            label={t('session.cancel_why')}
            hint={t('session.cancel_hint')}
            value={at('reason')}
            error={errorAt(errors, 'reason')}
            rows={2}
          />
        </Form>
      </section>
    </Page>
  );
};
