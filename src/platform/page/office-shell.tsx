import type { Child } from 'hono/jsx';
import { officeGroups } from './context.ts';
import type { NavItem } from './context.ts';
import { Masthead } from './masthead.tsx';
import { usePage } from './use-page.tsx';

/** The office's own places by their groups, then the reader's, then those of the public site. */
const inOrder = (items: readonly NavItem[]): NavItem[] => {
  const rank = ({ group, shelf }: NavItem): number =>
    group === undefined ? officeGroups.length + (shelf === undefined ? 0 : 1) : officeGroups.indexOf(group);
  return items.filter((item) => !item.account).toSorted((a, b) => rank(a) - rank(b));
};

const Places = ({ items }: { items: NavItem[] }) => {
  const { t } = usePage();
  const said = ({ group, shelf }: NavItem): string =>
    group === undefined ? t(shelf === undefined ? 'frame.own' : 'frame.public_site') : t(`frame.group.${group}`);
  const groups = [...Map.groupBy(inOrder(items), said)];
  return (
    <>
      {groups.map(([group, places]) => (
        <>
          <p class="group">{group}</p>
          <ul class="places">
            {places.map(({ href, label, current }) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
};

/**
 * The frame of the back office. The places stand at the side on a desk and fold on a phone: two drawings of one
 * list, of which the stylesheet shows one, because a disclosure cannot be forced open by a screen's width.
 */
export const OfficeShell = ({ children }: { children?: Child }) => {
  const { page, t } = usePage();
  return (
    <body class="office">
      <Masthead navigation={[]} />
      <div class="wrap body">
        <nav class="side" aria-label={t('frame.main_menu')}>
          <div>
            <Places items={page.navigation} />
          </div>
        </nav>
        <details class="fold">
          <summary>{t('frame.menu')}</summary>
          <nav aria-label={t('frame.menu')}>
            <Places items={page.navigation} />
          </nav>
        </details>
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </div>
    </body>
  );
};
