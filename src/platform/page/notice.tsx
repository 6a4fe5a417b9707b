import type { Child } from 'hono/jsx';
import { usePage } from './use-page.tsx';

export type NoticeKind = 'done' | 'problem' | 'alive' | 'calm';

/** A sentence or two in the page; `live` for one that answers what the reader has just done. */
export const Notice = (props: { kind: NoticeKind; title?: string; live?: boolean; children?: Child }) => {
  const { t } = usePage();
  const role = props.live ? (props.kind === 'problem' ? 'alert' : 'status') : undefined;
  return (
    <div class={`notice ${props.kind}`} role={role}>
      <strong>{props.title ?? t(`notice.${props.kind}`)}</strong>
      {typeof props.children === 'string' ? <p>{props.children}</p> : props.children}
    </div>
  );
};
