import type { PageContext } from '../../../platform/page/index.ts';
import type { Appointment } from '../queries/agenda.ts';
import type { SlotShown } from '../queries/day.ts';
import { dayLines } from '../rules/agenda.ts';
import { words } from '../words/index.ts';
import { Hours, MeetingBadge, nameIn } from './parts.tsx';

interface Props {
  page: PageContext;
  slots: SlotShown[];
  absent: readonly string[];
  appointments: Appointment[];
}

const Met = ({ page, one }: { page: PageContext; one: Appointment }) => {
  const t = words(page.lang);
  return (
    <>
      <strong>
        <bdi>{one.others.map((other) => nameIn(page.lang, other)).join(' – ')}</bdi>
      </strong>
      <span class="table-name">{t('agenda.table', { table: one.table })}</span>
      {one.about && (
        <span class="small">
          <bdi>{one.about}</bdi>
        </span>
      )}
      {one.interpreter && (
        <span class="small muted">{t('agenda.with_interpreter', { name: nameIn(page.lang, one.interpreter) })}</span>
      )}
      {one.state !== 'planned' && <MeetingBadge page={page} state={one.state} />}
    </>
  );
};

/** The whole day of one person, from its first hour to its last. Prints as it stands. */
export const AgendaList = ({ page, slots, absent, appointments }: Props) => {
  const t = words(page.lang);
  return (
    <ol class="agenda">
      {dayLines(slots, absent, appointments).map((line) => (
        <li class={line.kind}>
          <Hours from={line.from} to={line.to} />
          <div>{line.kind === 'meeting' ? <Met page={page} one={line.meeting} /> : t(`agenda.${line.kind}`)}</div>
        </li>
      ))}
    </ol>
  );
};
