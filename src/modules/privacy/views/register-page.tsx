import { Cover, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { ProcessingShown } from '../queries/register.ts';
import { words } from '../words/index.ts';
import { keptFor } from './kept-for.ts';

interface Props {
  page: PageContext;
  register: ProcessingShown[];
}

/** One processing, as a person reads it who asks what is kept of her. */
export const ProcessingInFull = ({ page, processing }: { page: PageContext; processing: ProcessingShown }) => {
  const t = words(page.lang);
  const lines = [
    [t('register.persons'), processing.persons],
    [t('register.data'), processing.data],
    [t('register.purpose'), processing.purpose],
    [t('register.recipients'), processing.recipients],
    [t('register.basis'), t(`basis.${processing.basis}`)],
    [t('register.how_long'), keptFor(page.lang, processing)],
    [t('register.receipt'), processing.receipt || t('register.no_receipt')],
  ];
  return (
    <dl class="answers">
      {lines.map(([term, text]) => (
        <>
          <dt>{term}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </>
      ))}
    </dl>
  );
};

/** The register that law 09-08 asks for, open to everybody. */
export const RegisterPage = ({ page, register }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('register.title')} description={t('register.lede')} shell="work">
      <Cover title={t('register.title')} lede={t('register.lede')} />
      {register.map((processing) => (
        <section class="card" id={processing.name}>
          <h2>{processing.title}</h2>
          <ProcessingInFull page={page} processing={processing} />
        </section>
      ))}
      <p>
        <a class="button" href={inLang(page.lang, '/privacy')}>
          {t('register.back')}
        </a>
      </p>
    </Page>
  );
};
