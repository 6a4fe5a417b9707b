import { langs, nameOfLang } from '../words/lang.ts';
import type { NavItem } from './context.ts';
import { Mark } from './khatam.tsx';
import { inLang, tongue, usePage } from './use-page.tsx';

/** Links of a list; the current one is said so to those who cannot see its line. */
export const Links = ({ items }: { items: NavItem[] }) => (
  <ul class="line">
    {items.map(({ href, label, current }) => (
      <li>
        <a href={href} aria-current={current ? 'page' : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
);

/** The same page in another language, each called by its own name. */
export const LanguageSwitch = () => {
  const { page, lang, t } = usePage();
  return (
    <nav class="tongues" aria-label={t('frame.languages')}>
      <ul class="line">
        {langs.map((each) => (
          <li>
            <a
              href={inLang(each, page.path) + page.search}
              hreflang={each}
              {...tongue(each)}
              aria-current={each === lang ? 'true' : undefined}
            >
              {nameOfLang[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Who = () => {
  const { page, lang, t } = usePage();
  // Whoever comes from the first page wants to see what waits, not the first page again.
  const back = page.path === '/' ? '' : `?next=${encodeURIComponent(page.path)}`;
  if (!page.actor.signedIn)
    return (
      <div class="who">
        <a href={inLang(lang, '/sign-in') + back} rel="nofollow">
          {t('frame.sign_in')}
        </a>
      </div>
    );
  return (
    <div class="who">
      <a href={inLang(lang, '/me')}>
        <bdi>{page.actor.name || t('frame.account_menu')}</bdi>
      </a>
      <form method="post" action={inLang(lang, '/sign-out')}>
        <input type="hidden" name="csrf" value={page.csrf} />
        <button class="bare">{t('frame.sign_out')}</button>
      </form>
    </div>
  );
};

export const Masthead = ({ navigation }: { navigation: NavItem[] }) => {
  const { page, lang, t } = usePage();
  return (
    <>
      <a class="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header class="masthead">
        {page.trial && <p class="trial">{t('frame.trial')}</p>}
        <div class="wrap">
          <a class="brand" href={inLang(lang, '/')}>
            <Mark />
            <bdi>{page.organisation.name}</bdi>
          </a>
          <LanguageSwitch />
          <Who />
          {navigation.length > 0 && (
            <nav class="main" aria-label={t('frame.main_menu')}>
              <Links items={navigation} />
            </nav>
          )}
        </div>
      </header>
    </>
  );
};
