import type { Child } from 'hono/jsx';
import { Breadcrumb, Page, TextField, InThree, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { VersionInOffice } from '../queries/in-office.ts';
import type { Text } from '../rules/instrument.ts';
import { words } from '../words/index.ts';

export interface VersionProps {
  page: PageContext;
  version: VersionInOffice;
}

export const addressOf = ({ page, version }: VersionProps, below = ''): string =>
  inLang(page.lang, `/office/instruments/${version.id}${below}`);

/** The sign of the draft that this page shows: its gestures carry it back. */
export const Seen = ({ version }: { version: VersionInOffice }) => (
  <input type="hidden" name="seen" value={version.mark} />
);

/** A text in three languages, and in Tamazight under them where the instrument is asked in it. */
export const InFour = (props: {
  page: PageContext;
  name: string;
  label: string;
  hint?: string;
  values: Text;
  error?: string | undefined;
  optional?: boolean;
}) => (
  <div class="four">
    <InThree {...props} />
    <TextField
      name={`${props.name}.zgh`}
      label={words(props.page.lang)('edit.in_tamazight', { label: props.label })}
      value={props.values.zgh ?? ''}
      optional
    />
  </div>
);

/** Buttons that move a thing earlier or later; named for whoever cannot see beside what they stand. */
export const Moves = ({ label, action, ...props }: VersionProps & { action: string; label: string }) => {
  const t = words(props.page.lang);
  const move = (by: string, key: 'edit.up' | 'edit.down', arrow: string) => (
    <button class="bare" name="by" value={by} aria-label={`${t(key)} : ${label}`} title={t(key)}>
      {arrow}
    </button>
  );
  return (
    <form method="post" action={action} class="actions">
      <input type="hidden" name="csrf" value={props.page.csrf} />
      <Seen version={props.version} />
      {move('-1', 'edit.up', '↑')} {move('1', 'edit.down', '↓')}
    </form>
  );
};

/** A page inside of one version of an instrument. */
export const VersionPage = (props: VersionProps & { title: string; top?: boolean; children?: Child }) => {
  const { page, version, title, top, children } = props;
  const t = words(page.lang);
  const items = [{ href: inLang(page.lang, '/office/instruments'), label: t('instrument.all') }];
  if (!top)
    items.push({ href: addressOf(props), label: said(version.definition.title, page.lang) || t('instrument.draft') });
  return (
    <Page context={page} title={title} shell="office">
      <div class="parts">
        <Breadcrumb items={items} />
        <h1>{title}</h1>
        {children}
      </div>
    </Page>
  );
};
