import { Breadcrumb, Form, Page } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import type { newProductOf } from '../queries/own-products.ts';
import { words } from '../words/index.ts';
import { ownAddress } from './own-address.ts';
import { ProductFields } from './product-fields.tsx';

interface Props {
  page: PageContext;
  own: Awaited<ReturnType<typeof newProductOf>>;
  typed: FormValues;
  errors: FormError[];
}

/** A product that was not there yet: a draft, then what it is, then a photo. */
export const NewProductPage = ({ page, own, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('own.add')} shell="work" hidden>
      <Breadcrumb items={[{ href: ownAddress(page.lang, own.structure.id), label: t('own.title') }]} />
      <h1>{t('own.add')}</h1>
      <Form action={ownAddress(page.lang, own.structure.id, 'new')} errors={errors} submit={t('form.save')}>
        <ProductFields page={page} typed={typed} errors={errors} chains={own.chains} labels={own.labels} />
      </Form>
    </Page>
  );
};
