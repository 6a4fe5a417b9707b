/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp, useKept } from '../app.ts';
import { hrefOf } from '../place.ts';
import { queueOf } from '../store/capture.ts';
import { takeNewer } from '../update.ts';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

interface Props {
  title: string;
  /** Where the arrow leads; without it the screen is one of the four of the foot. */
  back?: string[];
  /** What the thumb does next, held at the foot of the screen. */
  foot?: ComponentChildren;
  children: ComponentChildren;
}

export const useUnsent = (): number => useKept(queueOf)?.length ?? 0;

/** Always in sight: what is unsent, and whether there is a network; a word and a shape, never a colour alone. */
const Standing = () => {
  const { say, online, sending, ending } = useApp();
  const unsent = useUnsent();
  const stuck = useKept(async (store) => (await queueOf(store)).some(({ state }) => state === 'refused')) ?? false;
  const kind = stuck ? 'problem' : unsent > 0 ? 'alive' : online ? 'done' : 'calm';
  const icon: IconName = stuck ? 'alert' : unsent > 0 ? 'outbox' : online ? 'check' : 'wait';
  const text =
    sending && unsent > 0 ? say('net.sending') : unsent > 0 ? say('net.unsent', { n: unsent }) : say('net.all_sent');
  return (
    <a class={`standing ${kind}`} href={hrefOf('outbox')} data-unsent={unsent} data-ending={ending ?? ''}>
      <Icon name={icon} />
      <span>{text}</span>
      {!online && <small>{say('net.offline')}</small>}
    </a>
  );
};

const Tabs = ({ here }: { here: string }) => {
  const { say } = useApp();
  const unsent = useUnsent();
  const tabs: { name: string; to: string[]; icon: IconName; label: string }[] = [
    { name: '', to: [], icon: 'tour', label: say('tab.tour') },
    { name: 'sessions', to: ['sessions'], icon: 'sessions', label: say('tab.sessions') },
    { name: 'outbox', to: ['outbox'], icon: 'outbox', label: say('tab.outbox') },
    { name: 'more', to: ['more'], icon: 'more', label: say('tab.more') },
  ];
  return (
    <nav class="corners" aria-label={say('tab.menu')}>
      {tabs.map(({ name, to, icon, label }) => (
        <a key={name} href={hrefOf(...to)} aria-current={name === here ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{label}</span>
          {name === 'outbox' && unsent > 0 && <b class="count">{unsent}</b>}
        </a>
      ))}
    </nav>
  );
};

const Warnings = () => {
  const { say, ending, newer, full } = useApp();
  return (
    <>
      {ending === 'signed_out' && (
        <p class="notice alive">
          {say('net.signed_out')} <a href="#/sign-in">{say('sign_in.open')}</a>
        </p>
      )}
      {full && (
        <p class="notice problem" role="alert">
          {say('full.told')} <a href="#/outbox">{say('full.what_to_do')}</a>
        </p>
      )}
      {newer && (
        <p class="notice">
          {say('newer.told')}{' '}
          <button class="bare" onClick={takeNewer}>
            {say('newer.take')}
          </button>
        </p>
      )}
    </>
  );
};

/** Every screen: where one is, what is unsent, what the screen is for, and what the thumb reaches. */
export const Frame = ({ title, back, foot, children }: Props) => {
  const { say } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const here = back ? null : (location.hash.replace(/^#\/?/, '').split('/')[0] ?? '');
  useEffect(() => {
    document.title = `${title} · Twiza`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <header class="top">
        {back && (
          <a class="back" href={hrefOf(...back)} aria-label={say('nav.back')}>
            <Icon name="back" turns />
          </a>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <Standing />
      </header>
      <main>
        <Warnings />
        {children}
      </main>
      {foot ? <div class="foot">{foot}</div> : here !== null && <Tabs here={here} />}
    </>
  );
};
