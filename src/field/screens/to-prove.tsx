/** @jsxImportSource preact */
import { useApp, useKept } from '../app.ts';
import { hrefOf } from '../place.ts';
import { toProveOf } from '../to-prove.ts';
import { Icon } from '../ui/icons.tsx';
import { saidIn } from '../words/text-in.ts';

/** What the draw of a campaign asks to be proved here, while somebody is there to see it. */
export const ToProve = ({ structure }: { structure: string }) => {
  const { say, tongue } = useApp();
  const held = useKept((store) => toProveOf(store, structure), [structure]) ?? [];
  if (held.length === 0) return null;
  return (
    <section>
      <h2>{say('proof.title')}</h2>
      <ul class="doors">
        {held.map(({ id, row }) => (
          <li key={id}>
            <a href={hrefOf('proof', id)}>
              <span>
                <strong>{saidIn(row.title, tongue)}</strong>
                <small>
                  {say('proof.so_far', {
                    given: row.criteria.filter(({ given }) => given).length,
                    of: row.criteria.length,
                  })}
                  {row.dueOn && <> · {say('proof.due', { at: row.dueOn })}</>}
                </small>
              </span>
              <Icon name="on" turns />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
