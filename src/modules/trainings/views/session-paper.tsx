import { ActionButton, FileField, Form, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { fileAddress } from '../../../platform/files/index.ts';
import type { SessionShown } from '../queries/session.ts';
import { words } from '../words/index.ts';
import { Day } from './parts.tsx';

interface Props {
  page: PageContext;
  session: SessionShown;
  errors: FormError[];
}

/** The sheets that were signed, and the next to be photographed. */
export const Paper = ({ page, session, errors }: Props) => {
  const t = words(page.lang);
  return (
    <section id="sheets">
      <h2>{t('sheet.title')}</h2>
      {session.sheets.length > 0 && (
        <ul>
          {session.sheets.map(({ file, name, addedAt }) => (
            <li>
              <a href={fileAddress({ id: file, name })}>
                <bdi>{name}</bdi>
              </a>{' '}
              <span class="small muted">
                <Day at={addedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Form
        action={inLang(page.lang, `/trainings/${session.id}/sheets`)}
        errors={errors.filter(({ name }) => name === 'sheet')}
        submit={t('sheet.add')}
        files
      >
        <FileField
          name="sheet"
          label={t('sheet.photo')}
          hint={t('sheet.hint')}
          accept="image/*,application/pdf"
          error={errors.find(({ name }) => name === 'sheet')?.message}
        />
      </Form>
    </section>
  );
};

/** How many were given, and where they are printed. */
export const Certificates = ({ page, session }: Omit<Props, 'errors'>) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/trainings/${session.id}`);
  return (
    <section id="certificates">
      <h2>{t('certificate.title')}</h2>
      <p>{t('certificate.given', { count: session.certificates })}</p>
      <p class="row">
        {session.certificates > 0 && (
          <a class="button first" href={`${here}/certificates.pdf`}>
            {t('certificate.download')}
          </a>
        )}
        {session.certificates > 0 && session.may.run && (
          <a class="button" href={`${here}/certificates`}>
            {t('certificate.list')}
          </a>
        )}
      </p>
      {session.may.run && <ActionButton action={`${here}/certificates`} label={t('certificate.issue')} />}
    </section>
  );
};
