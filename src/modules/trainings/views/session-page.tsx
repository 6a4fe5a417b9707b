import { Breadcrumb, EmptyState, Notice, Page, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EditionKnown } from '../editions.ts';
import type { SessionShown } from '../queries/session.ts';
import { words } from '../words/index.ts';
import { StateBadge, hoursInWords, placeInWords } from './parts.tsx';
import { Certificates, Paper } from './session-paper.tsx';
import { Changes, Seats } from './session-seats.tsx';

interface Props {
  page: PageContext;
  session: SessionShown;
  edition: EditionKnown | undefined;
  errors: FormError[];
}

const Facts = ({ page, session, edition }: Omit<Props, 'errors'>) => {
  const t = words(page.lang);
  const facts: [string, string][] = [
    [t('session.day'), hoursInWords(page.lang, session)],
    [t('session.place'), placeInWords(page.lang, session)],
    [t('form.address'), session.address],
    [t('form.distance'), session.distance],
    [t('session.trainer'), session.trainerName || (session.state === 'planned' ? t('session.no_trainer') : '')],
    [t('form.language'), t(`spoken.${session.language}`)],
    [t('form.edition'), edition ? said(edition.title, page.lang) : ''],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
};

const Actions = ({ page, session }: Omit<Props, 'errors' | 'edition'>) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/trainings/${session.id}`);
  const begun = session.startsAt.getTime() - 3_600_000 <= page.now.getTime();
  const link = (path: string, label: string, first = false) => (
    <a class={first ? 'button first' : 'button'} href={`${here}${path}`}>
      {label}
    </a>
  );
  if (session.state === 'cancelled') return null;
  return (
    <p class="row">
      {session.may.record &&
        begun &&
        link(
          '/attendance',
          t(session.state === 'held' ? 'attendance.correct' : 'attendance.record'),
          session.state !== 'held',
        )}
      {session.may.run && session.state === 'planned' && link('/invite', t('session.invite'), !begun)}
      {session.may.run && session.state === 'planned' && link('/change', t('session.change'))}
      {session.may.record && link('/sheet.pdf', t('session.print_sheet'))}
    </p>
  );
};

/** One session: when and where, who is expected or came, what was signed and given. */
export const SessionPage = (props: Props) => {
  const { page, session, errors } = props;
  const t = words(page.lang);
  const title = said(session.title, page.lang);
  const staff = session.may.run || session.may.record;
  const taken = session.enrolments.reduce((sum, one) => sum + (one.state === 'enrolled' ? one.seats : 0), 0);
  const general = errors.filter(({ name }) => name !== 'sheet');
  return (
    <Page context={page} title={title} shell={session.may.run ? 'office' : 'work'} hidden>
      <Breadcrumb
        items={[
          session.may.run
            ? { href: inLang(page.lang, '/office/trainings'), label: t('office.sessions') }
            : { href: inLang(page.lang, '/me/trainings'), label: t('mine.title') },
        ]}
      />
      <h1>{title}</h1>
      <p>
        <StateBadge page={page} state={session.state} />
      </p>
      {general.map(({ message }) => (
        <Notice kind="problem" live>
          {message}
        </Notice>
      ))}
      {session.state === 'cancelled' && (
        <Notice kind="problem" title={t('session.cancelled')}>
          {session.reason}
        </Notice>
      )}
      <Facts {...props} />
      <Actions page={page} session={session} />
      <section>
        <h2>{t('session.cooperatives')}</h2>
        {staff && session.state === 'planned' && <p>{t('session.filled', { taken, capacity: session.capacity })}</p>}
        {session.enrolments.length === 0 && <EmptyState title={t('session.nobody')} />}
        <Seats page={page} session={session} state="enrolled" />
        <Seats page={page} session={session} state="waitlisted" />
        <Changes page={page} session={session} />
      </section>
      {session.may.record && session.state !== 'cancelled' && session.startsAt <= page.now && (
        <Paper page={page} session={session} errors={errors} />
      )}
      {session.state === 'held' && (session.may.run || session.certificates > 0) && (
        <Certificates page={page} session={session} />
      )}
    </Page>
  );
};
