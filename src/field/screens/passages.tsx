/** @jsxImportSource preact */
import { uuidv7 } from 'uuidv7';
import { useApp, useKept } from '../app.ts';
import { dayHere } from '../day.ts';
import { engagementsOf, visitsOf } from '../engagements.ts';
import type { EngagementRow } from '../engagements.ts';
import { go, hrefOf } from '../place.ts';
import { Icon } from '../ui/icons.tsx';
import { Said } from '../ui/tongued.tsx';

const Visits = ({ engagement }: { engagement: string }) => {
  const { say } = useApp();
  const visits = useKept((store) => visitsOf(store, engagement), [engagement]) ?? [];
  const told = visits.filter(({ row }) => row.state === 'held').slice(0, 3);
  return (
    <ul class="plain visits">
      {told.map(({ id, row }) => (
        <li key={id}>
          <strong>{row.heldOn && say('visit.of', { at: row.heldOn })}</strong>
          {row.summary && (
            <small>
              <bdi>{row.summary.slice(0, 160)}</bdi>
            </small>
          )}
        </li>
      ))}
    </ul>
  );
};

const Passage = ({ id, row }: { id: string; row: EngagementRow }) => {
  const { say } = useApp();
  const visits = useKept((store) => visitsOf(store, id), [id]) ?? [];
  const planned = visits.find((visit) => visit.row.state === 'planned');
  const held = visits.filter((visit) => visit.row.state === 'held').length;
  return (
    <section>
      <h2>
        <Said text={row.title} />
      </h2>
      <p class="muted">
        {say('visit.left', { n: Math.max(0, Math.min(row.left, row.visits - held)) })}
        {planned?.row.plannedOn && <> · {say('visit.planned', { at: planned.row.plannedOn })}</>}
      </p>
      <button class="first wide" onClick={() => go(['visit', id, planned?.id ?? uuidv7()])}>
        <Icon name="pen" />
        {say('visit.report')}
      </button>
      {planned?.row.plannedOn && planned.row.plannedOn <= dayHere() && (
        <button class="wide" onClick={() => go(['missed', id, planned.id, row.structure])}>
          {say('missed.do')}
        </button>
      )}
      <ul class="doors">
        <li>
          <a href={hrefOf('plan', id)}>
            <Icon name="plan" />
            <span>
              <strong>{say('plan.title')}</strong>
            </span>
            <Icon name="on" turns />
          </a>
        </li>
      </ul>
      <Visits engagement={id} />
    </section>
  );
};

/** The passages of a cooperative through programmes: its visits, and its plan. */
export const Passages = ({ structure }: { structure: string }) => {
  const engagements = useKept((store) => engagementsOf(store, structure), [structure]) ?? [];
  return (
    <>
      {engagements.map(({ id, row }) => (
        <Passage key={id} id={id} row={row} />
      ))}
    </>
  );
};
