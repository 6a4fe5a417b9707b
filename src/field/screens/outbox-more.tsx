/** @jsxImportSource preact */
import { useApp, useKept } from '../app.ts';
import type { Draft, KeptMedia } from '../store/open.ts';
import { mediaMayLeave } from '../sync/media.ts';
import { Icon } from '../ui/icons.tsx';
import { whatIs } from '../ui/what-is.ts';

const MediaLine = ({ media }: { media: KeptMedia }) => {
  const { say } = useApp();
  const of = Math.round(media.blob.size / 1024);
  return (
    <li>
      <Icon name={media.type.startsWith('audio') ? 'voice' : 'camera'} />
      <span>
        {media.refused ??
          (media.whole ? say('out.media_there') : say('out.media', { sent: Math.round(media.sent / 1024), of }))}
      </span>
      {!media.whole && !media.refused && <progress max={media.blob.size} value={media.sent} aria-label={media.name} />}
    </li>
  );
};

/** Photos and voices, each with how much of it has left. */
export const Media = () => {
  const { say } = useApp();
  const media = useKept((store) => store.getAll('media')) ?? [];
  const may = useKept(() => mediaMayLeave()) ?? true;
  if (media.length === 0) return null;
  return (
    <section>
      <h2>{say('out.media_title')}</h2>
      {!may && <p class="notice alive">{say('out.media_wifi')}</p>}
      <ul class="media-lines">
        {media.map((one) => (
          <MediaLine key={one.digest} media={one} />
        ))}
      </ul>
    </section>
  );
};

/** What was begun and not saved: one touch leads back to it. */
export const Drafts = ({ drafts }: { drafts: Draft[] }) => {
  const { say } = useApp();
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>{say('out.drafts')}</h2>
      <ul class="doors">
        {drafts.map((draft) => (
          <li key={draft.key}>
            <a href={draft.place}>
              <span>
                <strong>{whatIs(draft.key.split(':')[0] ?? '', say)}</strong>
                <small>
                  <bdi>{draft.about}</bdi>
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

/** What the server took last, so that nobody does it twice by doubt. */
export const Taken = () => {
  const { say } = useApp();
  const taken = (useKept((store) => store.getAll('taken')) ?? []).toReversed().slice(0, 20);
  if (taken.length === 0) return null;
  return (
    <details>
      <summary>{say('out.taken')}</summary>
      <ul class="plain taken">
        {taken.map(({ id, name, about, at }) => (
          <li key={id}>
            <Icon name="check" /> {whatIs(name, say)} · <bdi>{about}</bdi>{' '}
            <time class="muted small">{say('out.at', { at: new Date(at) })}</time>
          </li>
        ))}
      </ul>
    </details>
  );
};
