import type { Child } from 'hono/jsx';
import type { NavItem } from './context.ts';
import { KhatamBorder } from './khatam.tsx';
import { Masthead } from './masthead.tsx';
import { inLang, usePage } from './use-page.tsx';

/** On public pages the places of the office are one door: its own shell has them all at the side. */
const withOneOffice = (items: readonly NavItem[]): NavItem[] => {
  const office = items.find(({ group }) => group !== undefined);
  return items.filter((item) => item.group === undefined || item === office);
};

/** The frame of public pages and of an application. */
export const SiteShell = ({ children }: { children?: Child }) => {
  const { page, lang, t } = usePage();
  return (
    <body class="site">
      <Masthead navigation={withOneOffice(page.navigation)} />
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <footer>
        <p>
          <bdi>{page.organisation.name}</bdi>
        </p>
        <a href={inLang(lang, '/privacy')}>{t('frame.privacy')}</a>
        <a href={inLang(lang, '/accessibility')}>{t('frame.accessibility')}</a>
        <p>{t('frame.made_with')}</p>
      </footer>
    </body>
  );
};

/** The head of a public page: its title, a sentence, what to do first, and the border of the craft. */
export const Cover = (props: { title: string; lede?: string; children?: Child }) => (
  <div class="cover">
    <h1>{props.title}</h1>
    {props.lede && <p class="lede">{props.lede}</p>}
    {props.children}
    <KhatamBorder />
  </div>
);
