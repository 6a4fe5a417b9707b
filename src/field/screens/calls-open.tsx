/** @jsxImportSource preact */
import { uuidv7 } from 'uuidv7';
import { useApp, useKept } from '../app.ts';
import { openCalls } from '../calls.ts';
import { go } from '../place.ts';
import { Icon } from '../ui/icons.tsx';
import { Said } from '../ui/tongued.tsx';

/** The prizes that are open: an agent may apply for this cooperative, with its mandate. */
export const CallsOpen = ({ structure }: { structure: string }) => {
  const { say } = useApp();
  const calls = useKept(openCalls) ?? [];
  const begun = useKept((store) => store.getAll('draft')) ?? [];
  if (calls.length === 0) return null;
  const idFor = (call: string): string => {
    const prefix = `#/application/${structure}/${call}/`;
    return begun.find(({ place }) => place.startsWith(prefix))?.place.slice(prefix.length) ?? uuidv7();
  };
  return (
    <section>
      <h2>{say('application.open_calls')}</h2>
      {calls.map(({ id, row }) => (
        <button key={id} class="wide" onClick={() => go(['application', structure, id, idFor(id)])}>
          <Icon name="file" />
          <span>
            <Said text={row.title} />
          </span>
        </button>
      ))}
    </section>
  );
};
