import type { Child } from 'hono/jsx';
import { Breadcrumb, Form, Notice, Page, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  call: { id: string; title: Trilingual };
  title: string;
  lede: string;
  /** Where the form goes. */
  here: string;
  /** The state that the form was drawn from. */
  seen: string;
  unsaved: boolean;
  errors: FormError[];
  children?: Child;
}

/** The frame of what is composed of a call before it opens: said where it belongs, kept only when it is saved. */
export const ComposePage = ({ page, call, title, lede, here, seen, unsaved, errors, children }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/calls'), label: t('office.calls') },
          { href: inLang(page.lang, `/office/calls/${call.id}`), label: said(call.title, page.lang) },
        ]}
      />
      <h1>{title}</h1>
      <p class="lede">{lede}</p>
      {unsaved && errors.length === 0 && (
        <Notice kind="alive" live>
          {t('compose.unsaved')}
        </Notice>
      )}
      <Form action={here} errors={errors} submit={false}>
        <input type="hidden" name="seen" value={seen} />
        {children}
      </Form>
    </Page>
  );
};
