import type { Child } from 'hono/jsx';
import { Breadcrumb, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { VersionInOffice } from '../queries/in-office.ts';
import { words } from '../words/index.ts';

export interface VersionProps {
  page: PageContext;
  version: VersionInOffice;
}

export const addressOf = ({ page, version }: VersionProps, below = ''): string =>
  inLang(page.lang, `/office/forms/${version.id}${below}`);

/** The sign of the draft that this page shows: its gestures carry it back. */
export const Seen = ({ version }: { version: VersionInOffice }) => (
  <input type="hidden" name="seen" value={version.mark} />
);

/** A page inside of one version of a form. */
export const VersionPage = (props: VersionProps & { title: string; top?: boolean; children?: Child }) => {
  const { page, version, title, top, children } = props;
  const t = words(page.lang);
  const items = [{ href: inLang(page.lang, '/office/forms'), label: t('office.forms') }];
  if (!top)
    items.push({ href: addressOf(props), label: said(version.definition.title, page.lang) || t('office.draft') });
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={items} />
      <h1>{title}</h1>
      {children}
    </Page>
  );
};
