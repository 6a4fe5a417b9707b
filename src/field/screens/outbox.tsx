/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { theStore, useApp, useKept } from '../app.ts';
import { mend, mendFor } from '../mend.ts';
import { queueOf, retry, takeBack } from '../store/capture.ts';
import type { KeptAct } from '../store/open.ts';
import { heldBackBy } from '../rules/queue.ts';
import { valueSaid } from '../rules/value-said.ts';
import { sendNow } from '../sync/when.ts';
import { saveEscapeFile } from '../ui/escape-file.ts';
import { Frame } from '../ui/frame.tsx';
import { Icon } from '../ui/icons.tsx';
import { Star } from '../ui/star.tsx';
import { whatIs } from '../ui/what-is.ts';
import { hrefOf } from '../place.ts';
import { Drafts, Media, Taken } from './outbox-more.tsx';

const Clash = ({ act }: { act: KeptAct }) => {
  const { say } = useApp();
  const values = (act.values ?? {}) as Record<string, { phone: unknown; office: unknown }>;
  return (
    <dl class="clash">
      {Object.entries(values).map(([field, { phone, office }]) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {say('clash.here')} <bdi>{valueSaid(phone, say('clash.nothing'))}</bdi>
          </dd>
          <dd>
            {say('clash.office')} <bdi>{valueSaid(office, say('clash.nothing'))}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** Why this act is still here, in one sentence. */
const reasonOf = (act: KeptAct, queue: KeptAct[], app: ReturnType<typeof useApp>): string => {
  const { say, online, ending } = app;
  if (act.state === 'refused') return act.reason ?? say('out.refused');
  if (act.state === 'clash') return say('out.clash');
  if (heldBackBy(act, queue)) return say('out.held_back');
  if (ending === 'signed_out') return say('out.signed_out');
  if (!online) return say('out.no_network');
  return act.tries > 0 ? say('out.tried', { n: act.tries }) : say('out.waits');
};

const Gestures = ({ act }: { act: KeptAct }) => {
  const { say } = useApp();
  const [sure, setSure] = useState(false);
  const opens = useKept(
    async (store) => (act.state === 'refused' ? mendFor(store, act) : undefined),
    [act.id, act.state],
  );
  return (
    <>
      {opens === null && <p class="muted small">{say('out.no_mend')}</p>}
      <p class="gestures">
        {opens && (
          <button class="first" onClick={() => void mend(act, opens)}>
            {say('out.mend')}
          </button>
        )}
        {act.state === 'refused' && (
          <button onClick={() => void retry(theStore(), act.n!).then(sendNow)}>{say('out.again')}</button>
        )}
        <button onClick={() => void saveEscapeFile(act.id)}>{say('out.export_one')}</button>
        {(act.state === 'refused' || act.state === 'clash') &&
          (sure ? (
            <button class="away" onClick={() => void takeBack(theStore(), act.n!)}>
              {say('out.leave_sure')}
            </button>
          ) : (
            <button onClick={() => setSure(true)}>{say('out.leave')}</button>
          ))}
      </p>
    </>
  );
};

const Unsent = ({ act, queue }: { act: KeptAct; queue: KeptAct[] }) => {
  const app = useApp();
  const { say } = app;
  const kind = act.state === 'refused' || act.state === 'clash' ? 'problem' : 'alive';
  return (
    <li class={`unsent ${kind}`} data-act={act.name} data-state={act.state}>
      <h2>{whatIs(act.name, say)}</h2>
      <p>
        {act.about && <bdi>{act.about}</bdi>}{' '}
        <time class="muted small">{say('out.captured', { at: new Date(act.capturedAt) })}</time>
      </p>
      <p class="reason">
        <Icon name={kind === 'problem' ? 'alert' : 'wait'} />
        <span>{reasonOf(act, queue, app)}</span>
      </p>
      {act.state === 'clash' && <Clash act={act} />}
      <Gestures act={act} />
    </li>
  );
};

/** What is unsent, each with its reason, and all that can be done about it. */
export const Outbox = () => {
  const { say, sending, online } = useApp();
  const queue = useKept(queueOf) ?? [];
  const drafts = useKept((store) => store.getAll('draft')) ?? [];
  return (
    <Frame title={say('tab.outbox')}>
      {queue.length === 0 ? (
        <div class="empty">
          <Star />
          <h2>{say('out.nothing')}</h2>
          <p>{say('out.nothing_lede')}</p>
        </div>
      ) : (
        <>
          <p class="gestures first-row">
            <button class="first" disabled={sending} onClick={() => void sendNow()}>
              {sending ? say('net.sending') : say('out.send_now')}
            </button>
            <button onClick={() => void saveEscapeFile()}>{say('out.export_all')}</button>
          </p>
          {!online && <p class="notice calm">{say('out.offline_calm')}</p>}
          <ul class="plain unsents">
            {queue.map((act) => (
              <Unsent key={act.id} act={act} queue={queue} />
            ))}
          </ul>
        </>
      )}
      <Media />
      <Drafts drafts={drafts} />
      <Taken />
      <p>
        <a href={hrefOf('more')}>{say('out.import_where')}</a>
      </p>
    </Frame>
  );
};
