import { Breadcrumb, Cover, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';

interface Door {
  key: 'grants' | 'catalogue' | 'impact';
  standard: string;
  at: string;
  files: { name: string; path: string }[];
}

const doors: Door[] = [
  {
    key: 'grants',
    standard: '360Giving 1.4',
    at: 'https://standard.threesixtygiving.org/',
    files: [{ name: 'JSON', path: '/standards/grants.json' }],
  },
  {
    key: 'catalogue',
    standard: 'DCAT-AP 3',
    at: 'https://semiceu.github.io/DCAT-AP/releases/3.0.0/',
    files: [
      { name: 'Turtle', path: '/standards/catalogue.ttl' },
      { name: 'JSON-LD', path: '/standards/catalogue.jsonld' },
    ],
  },
  {
    key: 'impact',
    standard: 'Common Impact Data Standard 3.2',
    at: 'https://www.commonapproach.org/common-impact-data-standard/',
    files: [{ name: 'JSON-LD', path: '/standards/impact.jsonld' }],
  },
];

/** What we publish in the words of others, so that their programs read it without being told about us. */
export const StandardsPage = ({ page }: { page: PageContext }) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('page.title')} description={t('page.lede')}>
      <Breadcrumb items={[{ href: inLang(page.lang, '/data'), label: t('page.data') }]} />
      <Cover title={t('page.title')} lede={t('page.lede')} />
      <div class="grid">
        {doors.map(({ key, standard, at, files }) => (
          <section class="card">
            <h2>{t(`heading.${key}`)}</h2>
            <p>{t(`about.${key}`)}</p>
            <p class="small">
              {t('page.standard')}{' '}
              <a href={at} lang="en" dir="ltr">
                {standard}
              </a>
            </p>
            <p class="row">
              {files.map(({ name, path }) => (
                <a class="button" href={inLang(page.lang, path)} dir="ltr">
                  {name}
                </a>
              ))}
            </p>
          </section>
        ))}
      </div>
    </Page>
  );
};
