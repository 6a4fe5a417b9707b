import { ActionButton, Breadcrumb, Form, Page, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { textAt, textsAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { EditionInOffice } from '../queries/in-office.ts';
import { words } from '../words/index.ts';
import { FundsFields } from './funds-fields.tsx';

interface Props {
  page: PageContext;
  edition: EditionInOffice;
  envelope: EditionInOffice['envelopes'][number];
  typed: FormValues | null;
  errors: FormError[];
}

/** One funder's envelope, to be changed or taken out. */
export const EnvelopePage = ({ page, edition, envelope, typed, errors }: Props) => {
  const t = words(page.lang);
  const back = inLang(page.lang, `/office/editions/${edition.id}`);
  const here = `${back}/envelopes/${envelope.id}`;
  const kept = { amount: String(envelope.amount), grant: String(envelope.grant_amount), regions: envelope.regions };
  const values = typed
    ? { amount: textAt(typed, 'amount'), grant: textAt(typed, 'grant'), regions: textsAt(typed, 'regions') }
    : kept;
  return (
    <Page context={page} title={t('edition.change_title')} shell="office">
      <Breadcrumb items={[{ href: back, label: said(edition.name, page.lang) }]} />
      <h1>
        <bdi>{said(envelope.funder_name, page.lang)}</bdi>
      </h1>
      <p class="lede">{t('edition.change_title')}</p>
      <Form
        action={here}
        errors={errors}
        submit={t('edition.change')}
        beside={<a href={back}>{t('edition.cancel')}</a>}
      >
        <FundsFields page={page} values={values} errors={errors} />
      </Form>
      <ActionButton action={`${here}/remove`} label={t('edition.remove')} kind="away" />
    </Page>
  );
};
