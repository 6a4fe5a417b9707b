import { Breadcrumb, inLang, Page } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { checkScript } from '../check-script.ts';
import { words } from '../words/index.ts';

const Command = ({ text }: { text: string }) => (
  <pre dir="ltr">
    <code>{text}</code>
  </pre>
);

/** How an outsider checks a report, with this program or without it. */
export const CheckPage = ({ page }: { page: PageContext }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('check.title')} description={t('check.lede')} plots>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/impact'), label: t('impact.title') },
          { href: inLang(page.lang, '/impact/reports'), label: t('report.office') },
        ]}
      />
      <h1>{t('check.title')}</h1>
      <p class="lede">{t('check.lede')}</p>
      <ol>
        <li>{t('check.take')}</li>
        <li>{t('check.compare')}</li>
        <li>{t('check.recompute')}</li>
      </ol>
      <h2>{t('check.with')}</h2>
      <p>{t('check.with_text')}</p>
      <Command text="bin/twiza report verify --digest SHA-256 report.json" />
      <h2>{t('check.without')}</h2>
      <p>{t('check.without_text')}</p>
      <Command text={checkScript} />
      <p>
        <a href="/impact/check.mjs" download>
          {t('check.script')}
        </a>
      </p>
      <h2>{t('check.found')}</h2>
      <ul>
        <li>{t('check.found_text')}</li>
        <li>{t('check.found_record')}</li>
        <li>{t('check.found_definition')}</li>
      </ul>
      <p>{t('check.seals')}</p>
    </Page>
  );
};
