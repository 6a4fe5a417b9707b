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

const Lens = () => (
  <svg class="lens" viewBox="0 0 24 24" aria-hidden="true">
    <path d="m15.5 15.5 6 6M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0z" />
  </svg>
);

/** A box on a desk, the place itself on a telephone: two drawings of one thing, of which the stylesheet shows one. */
const Seek = ({ item: { href, label, seeks } }: { item: NavItem }) => (
  <search class="seek">
    <form action={href} method="get">
      <input type="search" name="q" dir="auto" aria-label={seeks} placeholder={label} autocomplete="off" />
      <button class="bare" aria-label={label}>
        <Lens />
      </button>
    </form>
    <a href={href} aria-label={label}>
      <Lens />
    </a>
  </search>
);

export const Masthead = ({ navigation }: { navigation: NavItem[] }) => {
  const { page, lang, t } = usePage();
  const seeking = page.navigation.find(({ seeks, current }) => seeks !== undefined && !current);
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
          {seeking && <Seek item={seeking} />}
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
