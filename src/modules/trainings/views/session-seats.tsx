import { ActionButton, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { placeName } from '../../registry/index.ts';
import type { Enrolled, SessionShown } from '../queries/session.ts';
import { words } from '../words/index.ts';
import { Day, PresenceBadge, SeatBadge, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  session: SessionShown;
}

/** Who holds seats or waits for them; once held, how each attended. */
export const Seats = ({ page, session, state }: Props & { state: 'enrolled' | 'waitlisted' }) => {
  const t = words(page.lang);
  const rows = session.enrolments.filter((one) => one.state === state);
  const open = session.state === 'planned';
  const attended = new Map(session.expected.map(({ structure, said: how }) => [structure, how]));
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t(`enrolment.${state}_caption`, { count: rows.length })}
      rows={rows}
      columns={[
        { title: t('session.structure'), cell: (row: Enrolled) => <bdi>{nameIn(page.lang, row)}</bdi> },
        { title: t('form.province'), cell: ({ province }) => (province ? placeName(province, page.lang) : '') },
        session.state === 'held'
          ? {
              title: t('attendance.title'),
              cell: ({ structure }) => {
                const how = attended.get(structure);
                return how ? (
                  <PresenceBadge page={page} status={how.status} />
                ) : (
                  <SeatBadge page={page} state={state} />
                );
              },
            }
          : { title: t('session.standing'), cell: () => <SeatBadge page={page} state={state} /> },
        session.state === 'held'
          ? {
              title: t('session.people'),
              numeric: true,
              cell: ({ structure }) => attended.get(structure)?.people ?? '',
            }
          : { title: t('session.seats'), numeric: true, cell: ({ seats }) => seats },
      ]}
      {...(open
        ? {
            actions: ({ structure }: Enrolled) => (
              <ActionButton
                action={inLang(page.lang, `/trainings/${session.id}/withdraw`)}
                label={t('session.give_back')}
                kind="bare"
                values={{ structure }}
              />
            ),
          }
        : {})}
    />
  );
};

/** What was said otherwise afterwards. */
export const Changes = ({ page, session }: Props) => {
  const t = words(page.lang);
  if (session.changes.length === 0) return null;
  return (
    <details class="data">
      <summary>{t('attendance.changes', { count: session.changes.length })}</summary>
      <Table
        caption={t('attendance.changes', { count: session.changes.length })}
        quiet
        rows={session.changes}
        columns={[
          { title: t('session.structure'), cell: ({ structure }) => <bdi>{structure}</bdi> },
          { title: t('attendance.changed_at'), cell: ({ at }) => <Day at={at} /> },
          { title: t('attendance.changed_by'), cell: ({ by }) => <bdi>{by}</bdi> },
          {
            title: t('attendance.why'),
            cell: ({ why }) => (why === 'field' ? t('attendance.from_phone') : <bdi>{why}</bdi>),
          },
        ]}
      />
    </details>
  );
};
