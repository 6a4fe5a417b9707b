import type { NavItem, PageContext } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';

/** What other rooms keep of an account for its programs: keys, addresses that are told of facts. */
export const Programs = ({ page }: { page: PageContext }) => {
  const t = words(page.lang);
  const places = page.navigation.filter((item: NavItem) => item.account);
  if (places.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('me.programs')}</h2>
      <p>{t('me.programs_hint')}</p>
      <ul class="plain">
        {places.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
