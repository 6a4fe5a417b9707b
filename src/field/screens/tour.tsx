/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { theStore, useApp, useKept } from '../app.ts';
import { fetchRecordings } from '../media/recordings.ts';
import { go } from '../place.ts';
import { sendNow } from '../sync/when.ts';
import { Typed } from '../ui/controls.tsx';
import { Ticked } from '../ui/counts.tsx';
import { Frame } from '../ui/frame.tsx';
import { askToPersist, measureRoom } from '../ui/storage.ts';
import type { Room } from '../ui/storage.ts';

interface Offered {
  id: string;
  name: string;
  place: string;
  assigned: boolean;
}

/** Megabytes that a tour with its photos may need; less than this is told before the agent leaves. */
const wanted = 50;

const ask = async (q: string): Promise<Offered[]> => {
  const answer = await fetch(`/field/structures?q=${encodeURIComponent(q)}`, { cache: 'no-store' });
  if (!answer.ok) throw new TypeError(`${answer.status}`);
  return ((await answer.json()) as { structures: Offered[] }).structures;
};

const useOffered = (q: string): Offered[] | 'nobody' | null => {
  const [offered, setOffered] = useState<Offered[] | 'nobody' | null>(null);
  useEffect(() => {
    let here = true;
    const timer = setTimeout(
      () =>
        void ask(q).then(
          (found) => here && setOffered(found),
          () => here && setOffered('nobody'),
        ),
      q === '' ? 0 : 250,
    );
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [q]);
  return offered;
};

const RoomHere = () => {
  const { say } = useApp();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => void measureRoom().then(setRoom), []);
  if (!room) return null;
  return room.freeMb < wanted ? (
    <p class="notice problem">{say('room.little', { free: room.freeMb })}</p>
  ) : (
    <p class="muted small">{say('room.enough', { free: room.freeMb })}</p>
  );
};

/** Before leaving: which cooperatives, whether there is room, and what the telephone holds already. */
export const Tour = () => {
  const { say, sending, tongue } = useApp();
  const [q, setQ] = useState('');
  const offered = useOffered(q);
  const before = useKept((store) => store.get('mark', 'tour') as Promise<string[] | undefined>);
  const [mine, setMine] = useState<Set<string> | null>(null);
  const assigned = Array.isArray(offered) ? offered.filter((one) => one.assigned).map(({ id }) => id) : [];
  const chosen = mine ?? new Set(before && before.length > 0 ? before : assigned);
  const turn = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setMine(next);
  };
  const prepare = async () => {
    await askToPersist();
    await theStore().put('mark', [...chosen], 'chosen');
    await sendNow();
    await fetchRecordings(theStore(), tongue);
    go([], { instead: true });
  };
  return (
    <Frame
      title={say('tour.prepare')}
      back={[]}
      foot={
        <button
          class="first wide"
          disabled={sending || chosen.size === 0 || offered === 'nobody'}
          onClick={() => void prepare()}
        >
          {sending ? say('tour.fetching') : say('tour.take', { n: chosen.size })}
        </button>
      }
    >
      <RoomHere />
      {offered === 'nobody' ? (
        <p class="notice alive">{say('tour.needs_network')}</p>
      ) : (
        <>
          <Typed name="q" kind="search" label={say('tour.find')} value={q} onValue={setQ} />
          {offered?.length === 0 && <p>{say('tour.none')}</p>}
          <div class="ticks">
            {(offered ?? []).map(({ id, name, place }) => (
              <Ticked
                key={id}
                name={`structure-${id}`}
                label={name}
                hint={place}
                checked={chosen.has(id)}
                onValue={(on) => turn(id, on)}
              />
            ))}
          </div>
        </>
      )}
    </Frame>
  );
};
