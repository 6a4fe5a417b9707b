import type { Child } from 'hono/jsx';
import { Breadcrumb, DateInWords, Form, Notice, Page, addressOf } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { isIntroduced, isUnanswered, isWaiting } from '../rules/introduction.ts';
import { words } from '../words/index.ts';
import { InTongue, NeedFacts, StateBadge, nameIn } from './introduction-facts.tsx';
import { MeetingPart, OutcomePart, WordsPart } from './introduction-following.tsx';
import { AnswerPart, ConfirmPart, PoolPart } from './introduction-parts.tsx';
import type { PartProps } from './introduction-parts.tsx';
import { askerSaid } from './posting-card.tsx';

/** Told by the page to the house once it is read; without a script, the answer says it as well. */
const Opened = ({ base }: Pick<PartProps, 'base'>) => (
  <div hidden data-opened>
    <Form action={`${base}/opened`} submit={false} />
    <script type="module" src={addressOf('opened.js')} />
  </div>
);

const Reach = ({ page, shown }: Pick<PartProps, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const { phone = null, email = null } = shown.reach ?? {};
  if (phone === null && email === null) return <p class="muted">{t('intro.reach.hidden')}</p>;
  return (
    <p>
      {phone && (
        <a class="button" href={`tel:${phone}`} dir="ltr">
          {phone}
        </a>
      )}{' '}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  );
};

/** Where it stands, said to the side that reads. */
const Standing = ({ page, shown }: Pick<PartProps, 'page' | 'shown'>) => {
  const t = words(page.lang);
  const { state, reader, need } = shown;
  if (isIntroduced(state))
    return (
      <Notice kind="done" title={t('intro.now.introduced')}>
        <p>
          <strong>
            <bdi>{reader === 'buyer' ? nameIn(page.lang, shown) : askerSaid(page, shown.asker)}</bdi>
          </strong>
        </p>
        <Reach page={page} shown={shown} />
        {shown.meetingOn && (
          <p>
            {t('intro.meeting.title')} : <DateInWords at={shown.meetingOn} />
          </p>
        )}
      </Notice>
    );
  const open = need.state === 'open' || need.state === 'matched';
  if (isUnanswered(shown) && open) return <Notice kind="calm">{t('intro.now.no_answer')}</Notice>;
  if (state === 'stopped') return <Notice kind="calm">{t('intro.now.stopped')}</Notice>;
  if (!open) return <Notice kind="calm">{t('intro.now.need_ended')}</Notice>;
  if (state === 'declined') return <Notice kind="calm">{t(`intro.now.declined_${reader as 'buyer'}`)}</Notice>;
  if (state === 'interested')
    return (
      <Notice kind={reader === 'buyer' ? 'alive' : 'done'}>
        {t(reader === 'buyer' ? 'intro.now.she_said_yes' : 'intro.now.you_said_yes')}
      </Notice>
    );
  return reader === 'buyer' ? <Notice kind="calm">{t('intro.now.awaited')}</Notice> : null;
};

const Doing = (props: PartProps) => {
  const { shown } = props;
  const open = shown.need.state === 'open' || shown.need.state === 'matched';
  const speaks = isWaiting(shown.state) || isUnanswered(shown);
  const answers = open && (speaks || shown.state === 'interested' || shown.state === 'declined');
  const introduced = isIntroduced(shown.state);
  return (
    <>
      <PoolPart {...props} />
      {shown.reader === 'buyer' && open && shown.state === 'interested' && <ConfirmPart {...props} />}
      {shown.reader === 'structure' && answers && <AnswerPart {...props} />}
      {introduced && <MeetingPart {...props} />}
      {(introduced || (open && shown.state === 'interested')) && <WordsPart {...props} />}
      {introduced && <OutcomePart {...props} />}
    </>
  );
};

type Props = PartProps & {
  /** The list it belongs to; absent where it was opened by a link, without an account. */
  up?: { href: string; label: string };
  /** What the rooms above show beside it: the day on which they meet. */
  beside: Child[];
};

/** One introduction, as one of its sides reads and answers it: with an account, or by the link of a message alone. */
export const IntroductionPage = ({ up, beside, ...props }: Props) => {
  const { page, shown, base } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={said(shown.need.title, page.lang)} shell="work" hidden>
      {up && <Breadcrumb items={[up]} />}
      <p class="row small">
        <StateBadge page={page} state={shown.state} stoppedWhy={shown.stoppedWhy} />
        <span class="muted">
          <bdi>{nameIn(page.lang, shown)}</bdi>
        </span>
      </p>
      <h1>
        <InTongue page={page} text={shown.need.title} />
      </h1>
      {shown.reader === 'structure' && isWaiting(shown.state) && <p>{t('intro.page.lede')}</p>}
      <Standing page={page} shown={shown} />
      <NeedFacts page={page} need={shown.need} asker={shown.asker} />
      {beside}
      <Doing {...props} />
      {shown.state === 'invited' && shown.reader === 'structure' && <Opened base={base} />}
    </Page>
  );
};

/** A link that opens nothing: what to do then. */
export const DeadLinkPage = ({ page, wait }: { page: PartProps['page']; wait: string | null }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('intro.dead.title')} shell="work" hidden>
      <h1>{t('intro.dead.title')}</h1>
      <p class="lede">{wait ?? t('intro.dead.lede')}</p>
    </Page>
  );
};
