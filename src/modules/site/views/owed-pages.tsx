import { Cover, Page, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
}

/** Law 09-08: which data, why, how long, whom to ask. */
export const PrivacyPage = ({ page }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('privacy.title')} description={t('privacy.lede')}>
      <Cover title={t('privacy.title')} lede={t('privacy.lede')} />
      <h2>{t('privacy.what')}</h2>
      <ul>
        <li>{t('privacy.what_account')}</li>
        <li>{t('privacy.what_structure')}</li>
        <li>{t('privacy.what_application')}</li>
      </ul>
      <p>
        <strong>{t('privacy.no_id')}</strong>
      </p>
      <h2>{t('privacy.why')}</h2>
      <p>{t('privacy.why_text')}</p>
      <h2>{t('privacy.long')}</h2>
      <p>{t('privacy.long_text')}</p>
      <p>
        <a href={inLang(page.lang, '/privacy/register')}>{t('privacy.register')}</a>
      </p>
      <h2>{t('privacy.rights')}</h2>
      <p>{t('privacy.rights_text')}</p>
      <p>
        <a class="button" href={inLang(page.lang, '/me')}>
          {t('privacy.rights_go')}
        </a>
      </p>
      <h2>{t('privacy.whom')}</h2>
      <p>{t('privacy.whom_text', { organisation: page.organisation.name })}</p>
      <h2>{t('privacy.cookies')}</h2>
      <p>{t('privacy.cookies_text')}</p>
    </Page>
  );
};

export const AccessibilityPage = ({ page }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('access.title')} description={t('access.lede')}>
      <Cover title={t('access.title')} lede={t('access.lede')} />
      <h2>{t('access.does')}</h2>
      <ul>
        <li>{t('access.keyboard')}</li>
        <li>{t('access.reader')}</li>
        <li>{t('access.colour')}</li>
        <li>{t('access.script')}</li>
        <li>{t('access.languages')}</li>
      </ul>
      <h2>{t('access.checked')}</h2>
      <p>{t('access.checked_text')}</p>
    </Page>
  );
};

const replay = 'bin/twiza journal verify journal.jsonl\nbin/twiza edition replay journal.jsonl';

/** How a result is made, and the two commands with which anybody makes it again. */
export const AboutPage = ({ page }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('about.title')} description={t('about.lede')}>
      <Cover title={t('about.title')} lede={t('about.lede')} />
      <h2>{t('about.readers')}</h2>
      <p>{t('about.readers_text')}</p>
      <h2>{t('about.severity')}</h2>
      <p>{t('about.severity_text')}</p>
      <h2>{t('about.choice')}</h2>
      <p>{t('about.choice_text')}</p>
      <h2>{t('about.replay')}</h2>
      <p>{t('about.replay_text')}</p>
      <pre dir="ltr">
        <code>{replay}</code>
      </pre>
      <p>{t('about.replay_what')}</p>
      <p>
        <a href={inLang(page.lang, '/laureates')}>{t('about.laureates')}</a>
      </p>
    </Page>
  );
};
