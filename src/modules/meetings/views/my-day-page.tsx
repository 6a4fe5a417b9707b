import { Form, Notice, Page, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ParticipantShown } from '../queries/participant.ts';
import { mayBeDone } from '../rules/day.ts';
import { words } from '../words/index.ts';
import { AnswerFields } from './answer-fields.tsx';
import { ParticipantBadge, Wrong, dateOf, nameIn, placeInWords } from './parts.tsx';

export interface MyDayProps {
  page: PageContext;
  one: ParticipantShown;
  /** Where her pages are: by the link that she was sent, or by her account. */
  base: string;
  errors: FormError[];
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

const Standing = (props: MyDayProps) => {
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
export const MyDayPage = (props: MyDayProps) => {
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
