import { DateInWords, Form, Notice, Page, TextField, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Receipt } from '../queries/application-behind-receipt.ts';
import { words } from '../words/index.ts';

/** Anybody may check a receipt by its code: that it is real, for which call, and when it was given. */
export const ReceiptPage = ({
  page,
  code,
  receipt,
  wait,
}: {
  page: PageContext;
  code: string;
  receipt: Receipt | null;
  /** What to tell a place that checked too often. */
  wait: string | null;
}) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('receipt.check')} hidden>
      <h1>{t('receipt.check')}</h1>
      {receipt?.known === true && (
        <Notice kind="done" title={t('receipt.real')} live>
          <p>
            {said(receipt.callTitle, page.lang)} · {t('receipt.number')} {receipt.number}
          </p>
          <p>
            {t('receipt.at')} <DateInWords at={receipt.submittedAt} hour />
          </p>
        </Notice>
      )}
      {receipt?.known === false && (
        <Notice kind="problem" live>
          {t(`receipt.${receipt.why}`)}
        </Notice>
      )}
      {wait !== null && (
        <Notice kind="alive" live>
          {wait}
        </Notice>
      )}
      <Form action={inLang(page.lang, '/receipts')} method="get" submit={t('receipt.check')}>
        <TextField name="code" label={t('receipt.code')} hint={t('receipt.code_hint')} value={code} dir="ltr" brief />
      </Form>
    </Page>
  );
};
