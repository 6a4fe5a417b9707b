/** @jsxImportSource preact */
import { useApp, useKept } from '../app.ts';
import { dayHere } from '../day.ts';
import { hrefOf } from '../place.ts';
import { dayOf } from '../../platform/words/format.ts';
import { sessionsHeld } from '../sessions.ts';
import type { HeldSession } from '../sessions.ts';
import { Frame } from '../ui/frame.tsx';
import { Icon } from '../ui/icons.tsx';
import { Star } from '../ui/star.tsx';
import { Said } from '../ui/tongued.tsx';

const Line = ({ session: { id, row } }: { session: HeldSession }) => {
  const { say } = useApp();
  const owed = row.state === 'planned' && dayOf(row.startsAt) <= dayHere();
  return (
    <li>
      <a href={hrefOf('attendance', id)}>
        <span>
          <strong>
            <Said text={row.title} />
          </strong>
          <small>
            {say('session.at', { at: new Date(row.startsAt) })}
            {row.venue && (
              <>
                {' '}
                · <bdi>{row.venue}</bdi>
              </>
            )}
          </small>
          <small>
            {row.state === 'held' && <em class="badge done">{say('session.held')}</em>}
            {owed && <em class="badge alive">{say('session.owed')}</em>}{' '}
            {say('session.expected', { n: row.expected.length })}
          </small>
        </span>
        <Icon name="on" turns />
      </a>
    </li>
  );
};

/** The sessions of the tour: those whose attendance is owed say so. */
export const Sessions = () => {
  const { say } = useApp();
  const sessions = useKept(sessionsHeld);
  return (
    <Frame title={say('tab.sessions')}>
      {sessions?.length === 0 && (
        <div class="empty">
          <Star />
          <h2>{say('session.none')}</h2>
          <p>{say('session.none_lede')}</p>
        </div>
      )}
      <ul class="doors">
        {(sessions ?? []).map((session) => (
          <Line key={session.id} session={session} />
        ))}
      </ul>
    </Frame>
  );
};
