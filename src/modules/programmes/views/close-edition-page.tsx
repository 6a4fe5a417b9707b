import { Breadcrumb, Form, Page, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EditionInOffice } from '../queries/in-office.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  edition: EditionInOffice;
  errors: FormError[];
}

/** Asked once more, because it is not taken back. */
export const CloseEditionPage = ({ page, edition, errors }: Props) => {
  const t = words(page.lang);
  const back = inLang(page.lang, `/office/editions/${edition.id}`);
  return (
    <Page context={page} title={t('edition.close')} shell="office">
      <Breadcrumb items={[{ href: back, label: said(edition.name, page.lang) }]} />
      <h1>{t('edition.close')}</h1>
      <p class="lede">{t('edition.close_hint')}</p>
      <Form
        action={`${back}/close`}
        errors={errors}
        submit={t('edition.close')}
        beside={<a href={back}>{t('edition.cancel')}</a>}
      />
    </Page>
  );
};
