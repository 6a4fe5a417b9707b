import { Form, Notice, Page, TextField, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Verified } from '../queries/certificates.ts';
import { words } from '../words/index.ts';

/** Anybody who holds a certificate may check its code here. */
export const VerifyPage = ({
  page,
  code,
  verified,
  wait,
}: {
  page: PageContext;
  code: string;
  verified: Verified | null;
  /** What to tell a place that checked too often. */
  wait: string | null;
}) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('certificate.check')} hidden>
      <h1>{t('certificate.check')}</h1>
      {verified?.known === true && !verified.certificate.revoked && (
        <Notice kind="done" title={t('certificate.real')} live>
          <p>
            <strong>
              <bdi>{verified.certificate.holder || verified.certificate.of}</bdi>
            </strong>
            {verified.certificate.of && verified.certificate.holder && (
              <>
                {' · '}
                <bdi>{verified.certificate.of}</bdi>
              </>
            )}
          </p>
          <p>
            {said(verified.certificate.module, page.lang)} · {dateInWords(page.lang, verified.certificate.startsAt)}
          </p>
        </Notice>
      )}
      {verified?.known === true && verified.certificate.revoked && (
        <Notice kind="problem" live>
          {t('certificate.revoked_said')}
        </Notice>
      )}
      {verified?.known === false && (
        <Notice kind="problem" live>
          {t(`certificate.${verified.why}`)}
        </Notice>
      )}
      {wait !== null && (
        <Notice kind="alive" live>
          {wait}
        </Notice>
      )}
      <Form action={inLang(page.lang, '/certificates')} method="get" submit={t('certificate.check')}>
        <TextField
          name="code"
          label={t('certificate.code')}
          hint={t('certificate.code_hint')}
          value={code}
          dir="ltr"
          brief
        />
      </Form>
    </Page>
  );
};
