import { ActionButton, Form, Notice, Page, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Appointment } from '../queries/agenda.ts';
import type { ParticipantShown } from '../queries/participant.ts';
import { isPublished, mayBeDone } from '../rules/day.ts';
import { words } from '../words/index.ts';
import { AgendaList } from './agenda-list.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { ParticipantBadge, Wrong, dateOf, nameIn, placeInWords } from './parts.tsx';

export interface MyDayProps {
  page: PageContext;
  one: ParticipantShown;
  /** Where her pages are: by the link that she was sent, or by her account. */
  base: string;
  errors: FormError[];
}

interface Props extends MyDayProps {
  /** Empty until the plan is published. */
  appointments: Appointment[];
}

const Answer = ({ page, one, base, errors }: MyDayProps) => {
  const t = words(page.lang);
  return (
    <section class="card">
      <h2>{t('answer.title')}</h2>
      <Form action={`${base}/answer`} errors={errors.filter(({ name }) => name !== undefined)} submit={t('answer.yes')}>
        <AnswerFields page={page} one={one} errors={errors} />
      </Form>
      <Refuse page={page} base={base} />
    </section>
  );
};

const Refuse = ({ page, base }: Pick<MyDayProps, 'page' | 'base'>) => {
  const t = words(page.lang);
  return (
    <details>
      <summary>{t('answer.cannot')}</summary>
      <Form action={`${base}/withdraw`} submit={t('answer.no')} name="withdraw">
        <TextField name="reason" label={t('answer.why')} maxlength={300} optional />
      </Form>
    </details>
  );
};

const Wishing = ({ page, one, base }: MyDayProps) => {
  const t = words(page.lang);
  if (one.kind === 'interpreter') return null;
  return (
    <section class="card">
      <h2>{t('wishes.title')}</h2>
      <p>{t(one.kind === 'cooperative' ? 'wishes.lede_cooperative' : 'wishes.lede_buyer')}</p>
      <p>
        <a class="button first" href={`${base}/wishes`}>
          {t('wishes.choose')}
        </a>
      </p>
    </section>
  );
};

const Agenda = ({ page, one, base, appointments }: Props) => {
  const t = words(page.lang);
  const told = appointments.some(({ state }) => state === 'held' || state === 'begun');
  return (
    <section>
      <h2>{t('agenda.title')}</h2>
      {one.dayState === 'provisional' && <p>{t('agenda.provisional')}</p>}
      {one.dayState === 'under_way' && one.arrivedAt === null && (
        <ActionButton action={`${base}/arrive`} label={t('agenda.arrive')} kind="first" />
      )}
      {told && one.kind !== 'interpreter' && (
        <p>
          <a class="button first" href={`${base}/outcomes`}>
            {t('outcome.say')}
          </a>
        </p>
      )}
      {appointments.length === 0 ? (
        <Notice kind="calm">{t('agenda.none')}</Notice>
      ) : (
        <AgendaList page={page} slots={one.slots} absent={one.absent} appointments={appointments} />
      )}
      <p class="row noprint">
        <a class="button" href={`${base}/agenda.pdf`}>
          {t('agenda.pdf')}
        </a>
        <a class="button" href={`${base}/agenda.ics`}>
          {t('agenda.ics')}
        </a>
      </p>
    </section>
  );
};

const Standing = (props: Props) => {
  const { page, one, base } = props;
  const t = words(page.lang);
  const { dayState, state } = one;
  if (dayState === 'cancelled')
    return (
      <Notice kind="problem" title={t('state.cancelled')}>
        {one.dayReason}
      </Notice>
    );
  if (state !== 'registered') return mayBeDone('answer_invitation', dayState) ? <Answer {...props} /> : null;
  return (
    <>
      {dayState === 'registering' && <Notice kind="done">{t('mine.registered')}</Notice>}
      {dayState === 'wishing' && <Wishing {...props} />}
      {isPublished(dayState) && <Agenda {...props} />}
      {mayBeDone('answer_invitation', dayState) && dayState !== 'under_way' && (
        <details>
          <summary>{t('answer.change')}</summary>
          <Form action={`${base}/answer`} submit={t('form.save')} name="again">
            <AnswerFields page={page} one={one} errors={[]} />
          </Form>
          <Refuse page={page} base={base} />
        </details>
      )}
    </>
  );
};

/** My meeting day: whether I come, whom I wish to meet, whom I meet. Made for one thumb. */
export const MyDayPage = (props: Props) => {
  const { page, one, errors } = props;
  const t = words(page.lang);
  const title = said(one.title, page.lang);
  return (
    <Page context={page} title={title} shell="work" hidden>
      <h1>{title}</h1>
      <p class="lede">
        {dateOf(page.lang, one.heldOn)}
        <br />
        <bdi>{[placeInWords(page.lang, one), one.address].filter(Boolean).join(' · ')}</bdi>
      </p>
      <p class="row">
        <strong>
          <bdi>{nameIn(page.lang, one)}</bdi>
        </strong>
        <ParticipantBadge page={page} state={one.state} />
        <span class="muted tabular">{t('mine.badge', { badge: one.badge })}</span>
      </p>
      <Wrong errors={errors.filter(({ name }) => name === undefined)} />
      {said(one.summary, page.lang) !== '' && <p class="said">{said(one.summary, page.lang)}</p>}
      <Standing {...props} />
    </Page>
  );
};
