import type { Child } from 'hono/jsx';
import { Breadcrumb, Page, inLang } from '../../../platform/page/index.ts';
import type { Island, PageContext } from '../../../platform/page/index.ts';
import type { DiagnosisShown } from '../queries/diagnosis-page.ts';
import { words } from '../words/index.ts';
import { nameIn } from './say.ts';

export interface Props {
  page: PageContext;
  shown: DiagnosisShown;
}

export const addressOf = ({ page, shown }: Props, below = ''): string =>
  inLang(page.lang, `/diagnoses/${shown.id}${below}`);

export const structureName = ({ page, shown }: Props): string =>
  nameIn(page.lang, { names: shown.names, name: shown.structureName });

/** A page of one diagnosis; `top` is its own, the others lead back to it. */
export const Frame = (
  props: Props & { title: string; top?: boolean; class?: string; islands?: Island[]; children?: Child },
) => {
  const { page, shown, title, top = false, islands = [] } = props;
  const t = words(page.lang);
  const list = shown.mayCoach ? '/office/diagnoses' : '/me/diagnoses';
  const items = [{ href: inLang(page.lang, list), label: t('list.title') }];
  if (!top) items.push({ href: addressOf(props), label: structureName(props) });
  return (
    <Page context={page} title={title} shell="office" islands={islands}>
      <div class={props.class}>
        <Breadcrumb items={items} />
        {props.children}
      </div>
    </Page>
  );
};
