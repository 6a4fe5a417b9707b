import { Breadcrumb, EmptyState, Form, Notice, Page, Table, TextField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CertificateShown } from '../queries/certificates.ts';
import type { SessionShown } from '../queries/session.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  session: SessionShown;
  certificates: CertificateShown[];
  errors: FormError[];
}

/** The certificates of a session one by one: to print one again, or to take one back. */
export const CertificatesPage = ({ page, session, certificates, errors }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/trainings/${session.id}`);
  const title = said(session.title, page.lang);
  return (
    <Page context={page} title={`${t('certificate.title')} · ${title}`} shell="office">
      <Breadcrumb items={[{ href: here, label: title }]} />
      <h1>{t('certificate.title')}</h1>
      {errors.map(({ message }) => (
        <Notice kind="problem" live>
          {message}
        </Notice>
      ))}
      {certificates.length === 0 && <EmptyState title={t('certificate.none')} />}
      {certificates.length > 0 && (
        <Table
          caption={t('certificate.title')}
          quiet
          rows={certificates}
          columns={[
            {
              title: t('certificate.holder'),
              cell: ({ id, holder }) => (
                <a href={`${here}/certificates.pdf?one=${id}`}>
                  <bdi>{holder}</bdi>
                </a>
              ),
            },
            { title: t('session.structure'), cell: ({ of, holder }) => <bdi>{of ?? holder}</bdi> },
            { title: t('certificate.code'), cell: ({ code }) => <bdi dir="ltr">{code}</bdi> },
          ]}
          {...(session.may.run
            ? {
                actions: ({ id }: CertificateShown) => (
                  <details class="data">
                    <summary>{t('certificate.revoke')}</summary>
                    <Form action={`${here}/certificates/${id}/revoke`} submit={t('certificate.revoke')} name={id}>
                      <TextField name="reason" label={t('certificate.revoke_why')} />
                    </Form>
                  </details>
                ),
              }
            : {})}
        />
      )}
    </Page>
  );
};
