import type { Child } from 'hono/jsx';
import { type DateLike, numberInWords } from '../words/format.ts';
import { DateInWords } from './in-words.tsx';
import { Star } from './khatam.tsx';
import { usePage } from './use-page.tsx';

export interface Moment {
  at: DateLike;
  hour?: boolean;
  title: string;
  state: 'past' | 'now' | 'coming';
  detail?: Child;
}

/** What happened and what comes, in the order of time. */
export const Timeline = ({ moments }: { moments: Moment[] }) => (
  <ol class="moments">
    {moments.map(({ at, hour, title, state, detail }) => (
      <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
        <DateInWords at={at} hour={hour ?? false} />
        <strong>{title}</strong>
        {detail && <div>{detail}</div>}
      </li>
    ))}
  </ol>
);

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0])
    // A joiner between Arabic initials, which would otherwise run into one another and read as a word.
    .join('\u200C');

/** A person, with a portrait when there is one. */
export const PersonChip = (props: { name: string; detail?: string; portrait?: string; href?: string }) => (
  <span class="person">
    {props.portrait ? (
      <img src={props.portrait} alt="" width="41" height="41" loading="lazy" />
    ) : (
      <span aria-hidden="true">{initials(props.name)}</span>
    )}
    <span>
      {props.href ? (
        <a href={props.href}>
          <bdi>{props.name}</bdi>
        </a>
      ) : (
        <bdi>{props.name}</bdi>
      )}
      {props.detail && <small>{props.detail}</small>}
    </span>
  </span>
);

/** Nothing here yet, and what to do about it. */
export const EmptyState = ({ title, children }: { title: string; children?: Child }) => (
  <div class="empty">
    <Star />
    <h2>{title}</h2>
    {children}
  </div>
);

/** How far a piece of work has come. With `follow`, the island of that name asks again until it is done. */
export const Progress = (props: {
  label: string;
  done: number;
  total: number;
  follow?: string;
  finished?: boolean;
}) => {
  const { lang, t } = usePage();
  const said = t('progress.left', { done: numberInWords(lang, props.done), total: numberInWords(lang, props.total) });
  return (
    <div
      id="progress"
      data-follow={props.finished ? undefined : props.follow}
      data-done={props.finished ? '' : undefined}
    >
      <label>
        {props.label}
        <br />
        <progress value={props.done} max={Math.max(1, props.total)} />
      </label>
      <output class="small muted">{said}</output>
    </div>
  );
};

/** Two things side by side on a desk, one after the other on a phone; `held` keeps the second in sight. */
export const Compare = (props: {
  left: Child;
  right: Child;
  leftTitle: string;
  rightTitle: string;
  held?: boolean;
}) => (
  <div class={props.held ? 'compare held' : 'compare'}>
    <section>
      <h2>{props.leftTitle}</h2>
      {props.left}
    </section>
    <section>
      <h2>{props.rightTitle}</h2>
      {props.right}
    </section>
  </div>
);

export interface Change {
  label: string;
  before: string | null;
  after: string | null;
}

/** What changed, field by field; struck or underlined by its mark, its place and its words, not by colour alone. */
export const Diff = ({ changes }: { changes: Change[] }) => {
  const { t } = usePage();
  return (
    <dl class="diff">
      {changes.map(({ label, before, after }) => (
        <>
          <dt>{label}</dt>
          <dd>
            <del>
              <span class="unseen">{t('diff.before')} : </span>
              <bdi>{before ?? t('diff.nothing')}</bdi>
            </del>
            <ins>
              <span class="unseen">{t('diff.after')} : </span>
              <bdi>{after ?? t('diff.nothing')}</bdi>
            </ins>
          </dd>
        </>
      ))}
    </dl>
  );
};
