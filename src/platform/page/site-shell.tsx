import type { Child } from 'hono/jsx';
import type { NavItem } from './context.ts';
import { KhatamBorder } from './khatam.tsx';
import { Masthead } from './masthead.tsx';
import { inLang, usePage } from './use-page.tsx';

/**
 * At the head of a public page: the few places that most come for, and one door to the day, whose shell has the places
 * of the office and the reader's own at its side; who has no day has her own here. The others are at the foot, so that a
 * phone shows the page and not its menu.
 */
const headOf = (items: readonly NavItem[]): NavItem[] => {
  const day = items.find(({ group }) => group !== undefined);
  const own = day === undefined ? items.filter(({ group, shelf, account }) => !group && !shelf && !account) : [day];
  return [...own, ...items.filter(({ first, seeks }) => first && !seeks)];
};

const shelves = ['find', 'take_part', 'know'] as const;

/** Every public place, by what a reader comes for. */
const Places = () => {
  const { page, t } = usePage();
  return (
    <div class="grid">
      {shelves
        .map((shelf) => ({ shelf, items: page.navigation.filter((item) => item.shelf === shelf) }))
        .filter(({ items }) => items.length > 0)
        .map(({ shelf, items }) => (
          <nav aria-labelledby={`shelf-${shelf}`}>
            <h2 id={`shelf-${shelf}`}>{t(`frame.shelf.${shelf}`)}</h2>
            <ul class="plain">
              {items.map(({ href, label }) => (
                <li>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
    </div>
  );
};

/** The frame of public pages and of an application. */
export const SiteShell = ({ children }: { children?: Child }) => {
  const { page, lang, t } = usePage();
  return (
    <body class="site">
      <Masthead navigation={headOf(page.navigation)} />
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <footer>
        <Places />
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
