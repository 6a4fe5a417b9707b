/** @jsxImportSource preact */
import { uuidv7 } from 'uuidv7';
import { useApp, useKept } from '../app.ts';
import { go, hrefOf } from '../place.ts';
import { structuresHeld } from '../structures.ts';
import type { HeldStructure } from '../structures.ts';
import { Frame } from '../ui/frame.tsx';
import { Icon } from '../ui/icons.tsx';
import { Star } from '../ui/star.tsx';

const Line = ({ structure }: { structure: HeldStructure }) => {
  const { say } = useApp();
  return (
    <li>
      <a href={hrefOf('structure', structure.id)}>
        <span>
          <strong>
            <bdi>{structure.name}</bdi>
          </strong>
          <small>
            <bdi>{structure.place}</bdi>
            {structure.pending && <em class="badge alive">{say('structure.not_sent')}</em>}
          </small>
        </span>
        <Icon name="on" turns />
      </a>
    </li>
  );
};

/** The agent's tour: the cooperatives that this telephone holds, and how old that is. */
export const Home = () => {
  const { say } = useApp();
  const structures = useKept(structuresHeld);
  const heldAt = useKept((store) => store.get('mark', 'heldAt') as Promise<string | undefined>);
  return (
    <Frame title={say('tab.tour')}>
      {structures?.length === 0 && (
        <div class="empty">
          <Star />
          <h2>{say('home.empty')}</h2>
          <p>{say('home.empty_lede')}</p>
          <a class="button first" href={hrefOf('tour')}>
            {say('tour.prepare')}
          </a>
        </div>
      )}
      {structures !== undefined && structures.length > 0 && (
        <>
          <p class="row between">
            <span class="muted small">{heldAt ? say('home.held', { at: new Date(heldAt) }) : ''}</span>
            <a href={hrefOf('tour')}>{say('tour.prepare')}</a>
          </p>
          <ul class="doors">
            {structures.map((structure) => (
              <Line key={structure.id} structure={structure} />
            ))}
          </ul>
        </>
      )}
      {structures !== undefined && (
        <p>
          <button class="wide" onClick={() => go(['new-structure', uuidv7()])}>
            <Icon name="plus" />
            {say('structure.new')}
          </button>
        </p>
      )}
    </Frame>
  );
};
