import { Breadcrumb, EmptyState, inLang, Page } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { TestimonyShown } from '../queries/testimonies.ts';
import { words } from '../words/index.ts';
import { nameIn, Testimony } from './testimony.tsx';

/** What cooperatives say of themselves, the latest first. */
export const VoicesPage = ({ page, voices }: { page: PageContext; voices: TestimonyShown[] }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('impact.voices')} description={t('voices.lede')} plots>
      <Breadcrumb items={[{ href: inLang(page.lang, '/impact'), label: t('impact.title') }]} />
      <h1>{t('impact.voices')}</h1>
      <p class="lede">{t('voices.lede')}</p>
      {voices.length === 0 && <EmptyState title={t('testimony.none')} />}
      {voices.map((one) => (
        <Testimony one={one} />
      ))}
    </Page>
  );
};

/** One of them. */
export const VoicePage = ({ page, one }: { page: PageContext; one: TestimonyShown }) => {
  const t = words(page.lang);
  const title = one.withdrawnAt === null ? nameIn(page.lang, one) : t('impact.voices');
  return (
    <Page context={page} title={title} plots>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/impact'), label: t('impact.title') },
          { href: inLang(page.lang, '/impact/voices'), label: t('impact.voices') },
        ]}
      />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <Testimony one={one} />
    </Page>
  );
};
